import type { MeasureNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { SearchDocument } from "../search-document.ts";
import { headingsAbove, readClausePlaces } from "./clause-headings.ts";
import { fromNotice, NOTICE, type Notice } from "./notice.ts";

const MEASURES = /* cypher */ `
  MATCH (m:Measure)
  WHERE m.id IN $ids
  MATCH (p:Policy {id: m.policyId})
  MATCH (j:Jurisdiction {id: p.jurisdictionId})
  RETURN m {.*} AS measure, ${NOTICE}`;

const UNITS = /* cypher */ `
  MATCH (m:Measure)
  WHERE m.id IN $ids
  MATCH (m)<-[:LEADS|SUPPORTS]-(u:Unit)
  RETURN DISTINCT m.id AS id, u.name AS unit`;

export async function readMeasureDocuments(graph: GraphReader, ids: string[]): Promise<SearchDocument[]> {
  const [rows, units] = await Promise.all([
    graph.read<{ measure: MeasureNode; notice: Notice }>(MEASURES, { ids }),
    graph.read<{ id: string; unit: string }>(UNITS, { ids }),
  ]);
  const places = await readClausePlaces(
    graph,
    rows.map(({ measure }) => measure.clauseId),
  );
  return rows.map(({ measure, notice }) => ({
    ...fromNotice(notice),
    id: measure.id,
    kind: "MEASURE",
    title: measure.title,
    aliases: [],
    heading: headingsAbove(places.get(measure.clauseId)),
    text: measure.text || measure.quote,
    docNumber: null,
    clauseId: measure.clauseId,
    units: units.filter(({ id }) => id === measure.id).map(({ unit }) => unit),
    url: `/measures/${measure.id}`,
    position: measure.position,
  }));
}
