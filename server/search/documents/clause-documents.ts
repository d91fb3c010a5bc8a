import type { ClauseNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { SearchDocument } from "../search-document.ts";
import { type ClausePlace, headingsAbove, readClausePlaces, tableOf } from "./clause-headings.ts";
import { clauseUrl } from "./clause-url.ts";
import { fromNotice, NOTICE, type Notice } from "./notice.ts";
import { readTableRows } from "./table-rows.ts";

const CLAUSES = /* cypher */ `
  MATCH (c:Clause)
  WHERE c.id IN $ids
  MATCH (p:Policy {id: c.policyId})
  MATCH (j:Jurisdiction {id: p.jurisdictionId})
  RETURN c {.*} AS clause, ${NOTICE}`;

const UNITS = /* cypher */ `
  MATCH (c:Clause)
  WHERE c.id IN $ids
  MATCH (c)-[:STATES]->(s:Subject)<-[:LEADS|SUPPORTS]-(u:Unit)
  RETURN DISTINCT c.id AS id, u.name AS unit`;

/** Every clause that has words of its own or a heading. */
export async function readClauseDocuments(graph: GraphReader, ids: string[]): Promise<SearchDocument[]> {
  const [rows, places, units] = await Promise.all([
    graph.read<{ clause: ClauseNode; notice: Notice }>(CLAUSES, { ids }),
    readClausePlaces(graph, ids),
    graph.read<{ id: string; unit: string }>(UNITS, { ids }),
  ]);
  return rows.flatMap(({ clause, notice }) => {
    const place = places.get(clause.id);
    const text = textOf(clause, place);
    if (text === "") return [];
    return {
      ...fromNotice(notice),
      id: clause.id,
      kind: "CLAUSE",
      title: titleOf(clause, place),
      aliases: [],
      heading: headingsAbove(place),
      text,
      docNumber: null,
      clauseId: clause.id,
      units: units.filter(({ id }) => id === clause.id).map(({ unit }) => unit),
      url: clauseUrl(clause.policyId, clause.id),
      position: clause.position,
    } satisfies SearchDocument;
  });
}

/** A group of rows of a table is read row by row, with what is merged into each. */
function textOf(clause: ClauseNode, place: ClausePlace[] | undefined): string {
  const group = /-r(\d+)$/.exec(clause.id)?.[1];
  const table = group ? tableOf(place) : null;
  const rows = table ? readTableRows(table).filter((row) => row.group === Number(group)) : [];
  if (rows.length > 0) return rows.map(({ text }) => text).join("\n");
  return clause.text.trim() || (clause.heading ?? "");
}

/** Its heading; without one, the nearest above with its own number: 工作要求（二）. */
function titleOf(clause: ClauseNode, place: ClausePlace[] | undefined): string {
  if (clause.heading) return clause.heading;
  const above = (place ?? []).slice(1).find(({ heading }) => heading !== null);
  return `${above?.heading ?? ""}${clause.path.split("/").at(-1)}`;
}
