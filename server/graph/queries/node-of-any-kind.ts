import type { NodeLabel } from "../../domain/graph-model.ts";
import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { BatchRead } from "./batch.ts";

/** The labels that have a GraphQL type behind `Node`. */
export const PUBLIC_LABELS: NodeLabel[] = [
  "Policy",
  "Clause",
  "Measure",
  "Indicator",
  "IndicatorConcept",
  "Unit",
  "MeetingBody",
  "Duty",
  "Procedure",
  "Step",
  "Jurisdiction",
  "Interpretation",
  "CaseStudy",
];

/** A unit that was merged into another leads there by the id it had. */
const NODES = /* cypher */ `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})
  WHERE n.state IS NULL OR n.state = 'PUBLISHED'
  RETURN id AS of, labels(n) AS labels, n {.*} AS node
  UNION ALL
  UNWIND $ids AS id
  MATCH (former:Redirect {id: id})
  MATCH (n:Unit {id: former.target})
  RETURN id AS of, labels(n) AS labels, n {.*} AS node`;

/** Whatever has such an id, or stands for what had it, and is public. */
export const readNodes: BatchRead<NodeRow> = async (graph, ids) => {
  const rows = await graph.read<{ of: string; labels: string[]; node: Properties }>(NODES, { ids });
  const found = new Map<string, NodeRow>();
  for (const { of, labels, node } of rows) {
    const label = PUBLIC_LABELS.find((known) => labels.includes(known));
    if (label && !found.has(of)) found.set(of, asNode(label, node));
  }
  return found;
};
