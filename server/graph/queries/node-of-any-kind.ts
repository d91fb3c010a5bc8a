import type { NodeLabel } from "../../domain/graph-model.ts";
import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { GraphReader } from "./batch.ts";

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
const NODE = /* cypher */ `
  MATCH (n:Entity {id: $id})
  WHERE n.state IS NULL OR n.state = 'PUBLISHED'
  RETURN labels(n) AS labels, n {.*} AS node
  UNION ALL
  MATCH (former:Redirect {id: $id})
  MATCH (n:Unit {id: former.target})
  RETURN labels(n) AS labels, n {.*} AS node`;

/** Whatever has this id, or stands for what had it, and is public; null where nothing does. */
export async function readNode(graph: GraphReader, id: string): Promise<NodeRow | null> {
  const [row] = await graph.read<{ labels: string[]; node: Properties }>(NODE, { id });
  const label = row && PUBLIC_LABELS.find((known) => row.labels.includes(known));
  return row && label ? asNode(label, row.node) : null;
}
