import type { NodeLabel } from "../../domain/graph-model.ts";
import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import { type BatchRead, groupRows } from "./batch.ts";

const LABELS: NodeLabel[] = ["Measure", "Indicator", "MeetingBody", "Duty", "Step"];

const STATED = /* cypher */ `
  MATCH (c:Clause) WHERE c.id IN $ids
  MATCH (c)-[:STATES]->(n:Entity)
  RETURN c.id AS of, labels(n) AS labels, n {.*} AS node
  ORDER BY n.position, n.id`;

/** What clauses state, in the order of the notice. */
export const readStated: BatchRead<NodeRow[]> = async (graph, ids) => {
  const rows = await graph.read<{ of: string; labels: string[]; node: Properties; label: NodeLabel }>(STATED, { ids });
  const known = rows.flatMap((row) => {
    const label = LABELS.find((name) => row.labels.includes(name));
    return label ? [{ ...row, label }] : [];
  });
  return groupRows(known, ({ label, node }) => asNode(label, node) as NodeRow);
};
