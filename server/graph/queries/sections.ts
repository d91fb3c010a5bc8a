import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import { type BatchRead, groupRows } from "./batch.ts";

const SECTIONS = /* cypher */ `
  MATCH (i:Interpretation) WHERE i.id IN $ids
  MATCH (i)<-[:PART_OF]-(s:InterpretationSection)
  RETURN i.id AS of, s {.*} AS node
  ORDER BY s.position`;

/** The sections of interpretations in their order. */
export const readSections: BatchRead<NodeRow<"InterpretationSection">[]> = async (graph, ids) => {
  const rows = await graph.read<{ of: string; node: Properties }>(SECTIONS, { ids });
  return groupRows(rows, ({ node }) => asNode("InterpretationSection", node));
};
