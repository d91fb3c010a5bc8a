import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { GraphReader } from "./batch.ts";

const UNEXPLAINED = /* cypher */ `
  MATCH (p:Policy)
  WHERE p.stub = false AND p.status IN ['IN_FORCE', 'UNDATED']
    AND NOT EXISTS { MATCH (p)<-[:EXPLAINS]-(i:Interpretation) WHERE i.state = 'PUBLISHED' }
  RETURN p {.*} AS node
  ORDER BY coalesce(p.issuedOn, ''), p.id
  LIMIT 100`;

/** Policies that are held and in force and that no published interpretation explains, at most 100, those that wait longest first after the undated. */
export async function readUnexplainedPolicies(graph: GraphReader): Promise<NodeRow<"Policy">[]> {
  const rows = await graph.read<{ node: Properties }>(UNEXPLAINED);
  return rows.map(({ node }) => asNode("Policy", node));
}
