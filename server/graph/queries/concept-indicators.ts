import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { GraphReader } from "./batch.ts";

const INDICATORS = /* cypher */ `
  MATCH (c:IndicatorConcept) WHERE c.id IN $concepts
  MATCH (c)<-[:EXPRESSES]-(n:Indicator)
  MATCH (p:Policy {id: n.policyId}) WHERE NOT p.status IN ['REPLACED', 'REPEALED']
  WITH DISTINCT n
  RETURN n {.*} AS node
  ORDER BY n.jurisdictionId, n.policyId, n.position, n.id`;

/** The indicators that express one of some concepts, in the order of their places; those of a notice that no longer holds are left out. */
export async function readConceptIndicators(graph: GraphReader, concepts: string[]): Promise<NodeRow<"Indicator">[]> {
  const rows = await graph.read<{ node: Properties }>(INDICATORS, { concepts });
  return rows.map(({ node }) => asNode("Indicator", node));
}
