import type { GraphNode, NodeLabel } from "../../domain/graph-model.ts";
import type { EntityChange } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { batches } from "./batches.ts";
import type { ContributedNode } from "./contribution.ts";
import type { Difference } from "./difference.ts";
import { isShared, LABELS, NODE_LABELS } from "./labels.ts";

const PUT = statements((label) => `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:${LABELS[label]} SET n = row`);
/** A shared node that is there already keeps its properties: aliases are joined by refreshUnits, a held policy is no stub. */
const PUT_SHARED = statements((label) => `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ON CREATE SET n:${LABELS[label]}, n += row`);
const MENTION = statements(
  (label) => `
  MATCH (c:Contribution {id: $ownerId})
  UNWIND $rows AS row
  MATCH (n:${label} {id: row.id})
  MERGE (c)-[m:MENTIONS]->(n)
  SET m.aliases = row.aliases`,
);
const UNMENTION = /* cypher */ `
  MATCH (c:Contribution {id: $ownerId})
  UNWIND $ids AS id
  MATCH (c)-[m:MENTIONS]->(n:Entity {id: id})
  DELETE m`;
const MENTIONED = /* cypher */ `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})<-[:MENTIONS]-(:Contribution)
  RETURN DISTINCT n.id AS id`;
const DELETE = statements((label) => `UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`);
const MAKE_STUB = /* cypher */ `UNWIND $ids AS id MATCH (p:Policy {id: id}) SET p.stub = true`;

/** Writes the nodes that are new or changed, and that their owner mentions the shared ones among them. */
export async function putNodes(transaction: GraphTransaction, ownerId: string, { newNodes, changedNodes }: Difference): Promise<void> {
  const nodes = [...newNodes, ...changedNodes];
  for (const label of NODE_LABELS) {
    const ofLabel = nodes.filter((node) => node.label === label);
    const shared = ofLabel.filter(isShared).map(({ properties }) => properties);
    const owned = ofLabel.filter((node) => !isShared(node)).map(({ properties }) => properties);
    for (const rows of batches(owned)) await transaction.run(PUT[label], { rows });
    for (const rows of batches(shared)) {
      await transaction.run(PUT_SHARED[label], { rows });
      await transaction.run(MENTION[label], { ownerId, rows: rows.map(mention) });
    }
  }
}

/**
 * Deletes what its owner no longer says, unless others mention it: then a held policy becomes a stub and a shared node stays as it is.
 * @returns what became of each, for the change log.
 */
export async function deleteNodes(
  transaction: GraphTransaction,
  ownerId: string,
  gone: (ContributedNode & { id: string })[],
): Promise<(Pick<EntityChange, "label" | "operation"> & { id: string })[]> {
  const sharedIds = gone.filter(({ shared }) => shared).map(({ id }) => id);
  if (sharedIds.length > 0) await transaction.run(UNMENTION, { ownerId, ids: sharedIds });
  const maybeMentioned = gone.filter(({ shared, label }) => shared || label === "Policy").map(({ id }) => id);
  const mentioned = new Set<string>();
  for (const ids of batches(maybeMentioned)) {
    for (const { id } of await transaction.run<{ id: string }>(MENTIONED, { ids })) mentioned.add(id);
  }
  for (const label of NODE_LABELS) {
    const ids = gone.filter((node) => node.label === label && !mentioned.has(node.id)).map(({ id }) => id);
    for (const some of batches(ids)) await transaction.run(DELETE[label], { ids: some });
  }
  const stubs = gone.filter(({ id, shared, label }) => label === "Policy" && !shared && mentioned.has(id)).map(({ id }) => id);
  if (stubs.length > 0) await transaction.run(MAKE_STUB, { ids: stubs });
  return gone.map(({ id, label }) => ({ id, label, operation: mentioned.has(id) ? ("PUT" as const) : ("DELETE" as const) }));
}

function mention(properties: GraphNode["properties"]): { id: string; aliases: string[] } {
  return { id: properties.id, aliases: "aliases" in properties ? properties.aliases : [] };
}

function statements(make: (label: NodeLabel) => string): Record<NodeLabel, string> {
  return Object.fromEntries(NODE_LABELS.map((label) => [label, make(label)])) as Record<NodeLabel, string>;
}
