import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import { type BatchRead, groupRows } from "./batch.ts";
import { inForce } from "./in-force.ts";

/** What bodies take up: each subject of which the notice says so, and every subject of a notice that says so of all its work. */
const TAKES_UP = /* cypher */ `
  MATCH (b:MeetingBody) WHERE b.id IN $ids
  MATCH (b)<-[r:TAKEN_UP_BY]-(s:Subject) WHERE ${inForce("r")}
  RETURN b.id AS of, labels(s) AS labels, s {.*} AS node
  UNION ALL
  MATCH (b:MeetingBody) WHERE b.id IN $ids
  MATCH (b)<-[r:TAKEN_UP_BY]-(p:Policy) WHERE ${inForce("r")}
  MATCH (p)-[:HAS]->(:Clause)-[:STATES]->(s:Subject)
  RETURN DISTINCT b.id AS of, labels(s) AS labels, s {.*} AS node`;

export const readTakesUp: BatchRead<(NodeRow<"Indicator"> | NodeRow<"Measure">)[]> = async (graph, ids, on) => {
  const rows = await graph.read<{ of: string; labels: string[]; node: Properties }>(TAKES_UP, { ids, on });
  const each = new Map(rows.map((row) => [`${row.of} ${row.node.id}`, row]));
  const sorted = [...each.values()].sort((a, b) => Number(a.node.position) - Number(b.node.position));
  return groupRows(sorted, ({ labels, node }) => asNode(labels.includes("Indicator") ? "Indicator" : "Measure", node));
};
