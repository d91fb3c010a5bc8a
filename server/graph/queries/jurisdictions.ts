import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { GraphReader } from "./batch.ts";

/** A place and the places right above it. */
export interface PlacedJurisdiction {
  jurisdiction: NodeRow<"Jurisdiction">;
  parents: string[];
}

const JURISDICTIONS = /* cypher */ `
  MATCH (j:Jurisdiction)
  RETURN j {.*} AS node, [(j)-[:WITHIN]->(above:Jurisdiction) | above.id] AS parents
  ORDER BY j.id`;

/** Every place, with the places right above it. */
export async function readAllJurisdictions(graph: GraphReader): Promise<PlacedJurisdiction[]> {
  const rows = await graph.read<{ node: Properties; parents: string[] }>(JURISDICTIONS);
  return rows.map(({ node, parents }) => ({ jurisdiction: asNode("Jurisdiction", node), parents }));
}
