import { asNode, type Properties } from "../rows/as-node.ts";
import type { NodeRow } from "../rows/node-row.ts";
import type { GraphReader } from "./batch.ts";
import { published } from "./visible.ts";

/** A place and the places right above it. */
export interface PlacedJurisdiction {
  jurisdiction: NodeRow<"Jurisdiction">;
  parents: string[];
}

const JURISDICTIONS = /* cypher */ `
  MATCH (j:Jurisdiction)
  RETURN j {.*} AS node, [(j)-[:WITHIN]->(above:Jurisdiction) | above.id] AS parents
  ORDER BY j.id`;

/** Kinds that belong to a place; each label has an index by it. */
const OF_A_PLACE = {
  POLICY: "(n:Policy {jurisdictionId: j.id}) WHERE n.stub = false",
  MEASURE: "(n:Measure {jurisdictionId: j.id})",
  INDICATOR: "(n:Indicator {jurisdictionId: j.id})",
  UNIT: "(n:Unit {jurisdictionId: j.id})",
  MEETING_BODY: "(n:MeetingBody {jurisdictionId: j.id})",
  CASE_STUDY: `(n:CaseStudy {jurisdictionId: j.id}) WHERE ${published("n")}`,
};

export type KindOfAPlace = keyof typeof OF_A_PLACE;

export const isOfAPlace = (kind: string): kind is KindOfAPlace => kind in OF_A_PLACE;

/** Places of which something of a kind is held, those within them left out. One lookup a place. */
export async function readPlacesHolding(graph: GraphReader, kind: KindOfAPlace): Promise<NodeRow<"Jurisdiction">[]> {
  const rows = await graph.read<{ node: Properties }>(
    `MATCH (j:Jurisdiction) WHERE EXISTS { MATCH ${OF_A_PLACE[kind]} } RETURN j {.*} AS node ORDER BY j.id`,
  );
  return rows.map(({ node }) => asNode("Jurisdiction", node));
}

/** Every place, with the places right above it. */
export async function readAllJurisdictions(graph: GraphReader): Promise<PlacedJurisdiction[]> {
  const rows = await graph.read<{ node: Properties; parents: string[] }>(JURISDICTIONS);
  return rows.map(({ node, parents }) => ({ jurisdiction: asNode("Jurisdiction", node), parents }));
}
