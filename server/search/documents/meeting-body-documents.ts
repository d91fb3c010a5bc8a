import type { MeetingBodyNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { SearchDocument } from "../search-document.ts";
import { type ClausePlace, headingsAbove, readClausePlaces } from "./clause-headings.ts";
import { fromNotice, NOTICE, type Notice } from "./notice.ts";
import { paragraphsWith } from "./paragraphs-with.ts";

const BODIES = /* cypher */ `
  MATCH (b:MeetingBody)
  WHERE b.id IN $ids
  MATCH (p:Policy {id: b.policyId})
  MATCH (j:Jurisdiction {id: p.jurisdictionId})
  RETURN b {.*} AS body, ${NOTICE}`;

const UNITS = /* cypher */ `
  MATCH (b:MeetingBody)
  WHERE b.id IN $ids
  MATCH (b)<-[:CONVENES|HOSTS_OFFICE_OF|MEMBER_OF]-(u:Unit)
  RETURN DISTINCT b.id AS id, u.name AS unit`;

/** Meetings, leading groups and working groups; the passage is what the notice says of them, and how often they meet. */
export async function readMeetingBodyDocuments(graph: GraphReader, ids: string[]): Promise<SearchDocument[]> {
  const [rows, units] = await Promise.all([
    graph.read<{ body: MeetingBodyNode; notice: Notice }>(BODIES, { ids }),
    graph.read<{ id: string; unit: string }>(UNITS, { ids }),
  ]);
  const places = await readClausePlaces(
    graph,
    rows.flatMap(({ body }) => [body.clauseId, body.cadenceClauseId]),
  );
  return rows.map(({ body, notice }) => {
    const said = [sayingOf(places.get(body.clauseId), body.quote)];
    if (body.cadenceClauseId && body.cadenceQuote) said.push(sayingOf(places.get(body.cadenceClauseId), body.cadenceQuote));
    return {
      ...fromNotice(notice),
      id: body.id,
      kind: "MEETING_BODY",
      title: body.name,
      aliases: body.aliases,
      heading: headingsAbove(places.get(body.clauseId)),
      text: [...new Set(said)].join("\n"),
      docNumber: null,
      clauseId: body.clauseId,
      units: units.filter(({ id }) => id === body.id).map(({ unit }) => unit),
      url: `/meetings/${body.id}`,
      position: body.position,
    };
  });
}

/** The paragraphs with the quote; where only the heading names the body, all that stands below it. */
function sayingOf(place: ClausePlace[] | undefined, quote: string): string {
  const clause = place?.[0];
  return paragraphsWith(clause?.text ?? "", [quote]) ?? (clause?.text || quote);
}
