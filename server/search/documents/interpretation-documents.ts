import type { InterpretationNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { SearchDocument } from "../search-document.ts";
import { fromNotice, NOTICE, type Notice } from "./notice.ts";

const INTERPRETATIONS = /* cypher */ `
  MATCH (i:Interpretation)
  WHERE i.id IN $ids AND i.state = 'PUBLISHED'
  MATCH (p:Policy {id: i.policyId})
  MATCH (j:Jurisdiction {id: p.jurisdictionId})
  RETURN i {.*} AS interpretation, ${NOTICE}`;

const SECTIONS = /* cypher */ `
  MATCH (i:Interpretation)
  WHERE i.id IN $ids
  MATCH (s:InterpretationSection)-[:PART_OF]->(i)
  RETURN i.id AS id, s.position AS position, s.heading AS heading, s.text AS text`;

/** Interpretations that the public may read, with the words of all their sections. */
export async function readInterpretationDocuments(graph: GraphReader, ids: string[]): Promise<SearchDocument[]> {
  const [rows, sections] = await Promise.all([
    graph.read<{ interpretation: InterpretationNode; notice: Notice }>(INTERPRETATIONS, { ids }),
    graph.read<{ id: string; position: number; heading: string; text: string }>(SECTIONS, { ids }),
  ]);
  return rows.map(({ interpretation, notice }) => ({
    ...fromNotice(notice),
    id: interpretation.id,
    kind: "INTERPRETATION",
    title: interpretation.title,
    aliases: [],
    heading: "",
    text: sections
      .filter(({ id }) => id === interpretation.id)
      .sort((a, b) => a.position - b.position)
      .map(({ heading, text }) => `${heading}\n${text}`)
      .join("\n"),
    docNumber: null,
    clauseId: null,
    units: [],
    url: `/interpretations/${interpretation.id}`,
    position: 0,
  }));
}
