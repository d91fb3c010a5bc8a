import type { PolicyNode } from "../../domain/graph-model.ts";
import type { EntityChange } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { Difference } from "./difference.ts";

const STUBS = /* cypher */ `
  MATCH (s:Policy)
  WHERE s.titleKey = $titleKey AND s.stub = true AND s.id <> $id
  RETURN s.id AS id`;
const MOVE_MENTIONS = /* cypher */ `
  MATCH (c:Contribution)-[:MENTIONS]->(s:Policy {id: $stubId})
  MATCH (p:Policy {id: $id})
  MERGE (c)-[m:MENTIONS]->(p)`;
const moveEdges = (type: "BASED_ON" | "REPLACES") => /* cypher */ `
  MATCH (citing:Policy)-[r:${type}]->(s:Policy {id: $stubId})
  MATCH (p:Policy {id: $id})
  CREATE (citing)-[moved:${type}]->(p)
  SET moved = properties(r)
  RETURN citing.id AS id`;
const MOVES = [moveEdges("BASED_ON"), moveEdges("REPLACES")];
const DELETE_STUB = /* cypher */ `MATCH (s:Policy {id: $stubId}) DETACH DELETE s`;

/** A policy that was only cited so far is now held under an id of its own: what cites the stub cites it from now on. */
export async function adoptStubs(transaction: GraphTransaction, { newNodes }: Difference): Promise<EntityChange[]> {
  const held = newNodes.filter(({ label }) => label === "Policy").map(({ properties }) => properties as PolicyNode);
  const changes: EntityChange[] = [];
  for (const { id, titleKey, stub } of held) {
    if (stub) continue;
    for (const { id: stubId } of await transaction.run<{ id: string }>(STUBS, { id, titleKey })) {
      await transaction.run(MOVE_MENTIONS, { id, stubId });
      for (const move of MOVES) {
        const citing = await transaction.run<{ id: string }>(move, { id, stubId });
        changes.push(...citing.map((policy) => ({ entityId: policy.id, label: "Policy" as const, operation: "PUT" as const })));
      }
      await transaction.run(DELETE_STUB, { stubId });
      changes.push({ entityId: stubId, label: "Policy", operation: "DELETE" });
    }
  }
  return changes;
}
