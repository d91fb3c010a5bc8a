import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { GraphReader } from "./batch.ts";
import { type ShownKind, shown } from "./shown-kinds.ts";

/** A place and the places right above it. */
export interface PlacedJurisdiction {
  jurisdiction: NodeRow<"Jurisdiction">;
  parents: string[];
}

const JURISDICTIONS = /* cypher */ `
  MATCH (j:Jurisdiction)
  RETURN j {.*} AS node, [(j)-[:WITHIN]->(above:Jurisdiction) | above.id] AS parents
  ORDER BY j.id`;

/** Interpretations belong to a policy, and so do clauses. */
type KindOfAPlace = Exclude<ShownKind, "INTERPRETATION">;

/** Places of which something of a kind is held, those within them left out. One lookup a place: each label has an index by it. */
export async function readPlacesHolding(graph: GraphReader, kind: KindOfAPlace): Promise<NodeRow<"Jurisdiction">[]> {
  const rows = await graph.read<{ node: Properties }>(
    `MATCH (j:Jurisdiction) WHERE EXISTS { MATCH ${shown(kind, "{jurisdictionId: j.id}")} } RETURN j {.*} AS node ORDER BY j.id`,
  );
  return rows.map(({ node }) => asNode("Jurisdiction", node));
}

/** Every place, with the places right above it. */
export async function readAllJurisdictions(graph: GraphReader): Promise<PlacedJurisdiction[]> {
  const rows = await graph.read<{ node: Properties; parents: string[] }>(JURISDICTIONS);
  return rows.map(({ node, parents }) => ({ jurisdiction: asNode("Jurisdiction", node), parents }));
}
