import { ORDERED_EDGES, STATED_LABELS } from "../load/labels.ts";
import type { Properties } from "../rows/as-node.ts";
import type { GraphReader } from "./batch.ts";

/** An edge that a notice lays down, with the nodes at its ends. */
export interface StatedEdgeRow {
  type: (typeof ORDERED_EDGES)[number];
  edge: Properties;
  from: Properties;
  fromLabels: string[];
  to: Properties;
  toLabels: string[];
}

/** A body with its cadence or a measure with its deadline. */
export interface StatedNodeRow {
  label: "MeetingBody" | "Measure";
  node: Properties;
}

const types = ORDERED_EDGES.join("|");
/** Of an edge and its ends what a comparison looks at; a notice has hundreds. */
const EDGE = "r {.key, .text, .quote, .clauseId, .condition, .targetless, .escalationKind, .deputy, .openEnded} AS edge";
const end = (variable: string, name: string) =>
  `${variable} {.id, .name, .title, .titleKey, .text} AS ${name}, labels(${variable}) AS ${name}Labels`;
const EDGES = STATED_LABELS.flatMap((label) => [
  `MATCH (n:${label} {policyId: $id})
   MATCH (n)-[r:${types}]->(m:Entity) WHERE r.policyId = $id
   RETURN type(r) AS type, ${EDGE}, ${end("n", "from")}, ${end("m", "to")}`,
  `MATCH (n:${label} {policyId: $id})
   MATCH (n)<-[r:${types}]-(m:Entity) WHERE r.policyId = $id
   RETURN type(r) AS type, ${EDGE}, ${end("m", "from")}, ${end("n", "to")}`,
]).join(" UNION ALL ");
const NODES = /* cypher */ `
  MATCH (b:MeetingBody {policyId: $id}) WHERE b.cadence IS NOT NULL RETURN 'MeetingBody' AS label, b {.*} AS node
  UNION ALL
  MATCH (m:Measure {policyId: $id}) WHERE m.deadline IS NOT NULL RETURN 'Measure' AS label, m {.*} AS node`;

/** Everything that a notice lays down, whether it still holds or not; an edge between two of its own nodes once. */
export async function readPolicyStatements(graph: GraphReader, id: string): Promise<{ edges: StatedEdgeRow[]; nodes: StatedNodeRow[] }> {
  const [edges, nodes] = await Promise.all([graph.read<StatedEdgeRow>(EDGES, { id }), graph.read<StatedNodeRow>(NODES, { id })]);
  return { edges: [...new Map(edges.map((row) => [String(row.edge.key), row])).values()], nodes };
}
