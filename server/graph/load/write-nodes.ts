import type { GraphNode, NodeLabel } from "../../domain/graph-model.ts";
import type { EntityChange } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { batches } from "./batches.ts";
import type { ContributedNode } from "./contribution.ts";
import type { Difference } from "./difference.ts";
import { isShared, LABELS, NODE_LABELS, nodeProperties } from "./labels.ts";
import { asMap, asRows, asSet, cellsOf } from "./rows.ts";

const CREATE = statements((label) => `UNWIND $rows AS row CREATE (n:${LABELS[label]} ${asMap(cellsOf(nodeProperties(label)))})`);
const CHANGE = statements(
  (label) => `UNWIND $rows AS row MATCH (n:Entity {id: row[0]}) SET n:${LABELS[label]} SET ${asSet("n", cellsOf(nodeProperties(label)))}`,
);
/** A shared node that is there already keeps its properties: aliases are joined by refreshUnits, a held policy is no stub. */
const SHARE = statements(
  (label) => `
  UNWIND $rows AS row
  MERGE (n:Entity {id: row[0]})
  ON CREATE SET n:${LABELS[label]}, ${asSet("n", cellsOf(nodeProperties(label)))}`,
);
const MENTION = /* cypher */ `
  MATCH (c:Contribution {id: $ownerId})
  UNWIND $rows AS row
  MATCH (n:Entity {id: row[0]})
  CREATE (c)-[:MENTIONS {aliases: row[1]}]->(n)`;
const MENTION_AGAIN = /* cypher */ `
  MATCH (c:Contribution {id: $ownerId})
  UNWIND $rows AS row
  MATCH (c)-[m:MENTIONS]->(n:Entity {id: row[0]})
  SET m.aliases = row[1]`;
const UNMENTION = /* cypher */ `
  MATCH (c:Contribution {id: $ownerId})
  UNWIND $ids AS id
  MATCH (c)-[m:MENTIONS]->(n:Entity {id: id})
  DELETE m`;
const MENTIONED = /* cypher */ `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})<-[:MENTIONS]-(:Contribution)
  RETURN DISTINCT n.id AS id`;
/** Cited by this owner as any policy may be, but held by another. */
const HELD = /* cypher */ `
  MATCH (p:Policy) WHERE p.id IN $ids AND p.stub = false
  RETURN p.id AS id`;
const DELETE = statements((label) => `UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`);
const MAKE_STUB = /* cypher */ `UNWIND $ids AS id MATCH (p:Policy {id: id}) SET p.stub = true`;

/**
 * Writes the nodes that are new or changed, and that their owner mentions the shared ones among them.
 * @param stubs ids of new nodes that are there already, as stubs
 */
export async function putNodes(
  transaction: GraphTransaction,
  ownerId: string,
  { newNodes, changedNodes }: Difference,
  stubs: ReadonlySet<string>,
): Promise<void> {
  const isThere = (node: GraphNode) => stubs.has(node.properties.id);
  const own = newNodes.filter((node) => !isShared(node));
  const put = (statement: Record<NodeLabel, string>, nodes: GraphNode[]) =>
    byLabel(nodes).map(([label, rows]) => transaction.run(statement[label], asRows(rows, nodeProperties(label))));
  const mention = (statement: string, nodes: GraphNode[]) =>
    [...batches(nodes.map(mentionOf))].map((rows) => transaction.run(statement, { ownerId, ...asRows(rows, ["id", "aliases"]) }));

  const created = own.filter((node) => !isThere(node));
  const changed = [...own.filter(isThere), ...changedNodes.filter((node) => !isShared(node))];
  await Promise.all([
    ...put(CREATE, created),
    ...put(CHANGE, changed),
    ...put(SHARE, newNodes.filter(isShared)),
    ...mention(MENTION, newNodes.filter(isShared)),
    ...mention(MENTION_AGAIN, changedNodes.filter(isShared)),
  ]);
}

/** In batches, each of one label. */
function byLabel(nodes: GraphNode[]): [NodeLabel, GraphNode["properties"][]][] {
  return NODE_LABELS.flatMap((label) => {
    const rows = nodes.filter((node) => node.label === label).map(({ properties }) => properties);
    return [...batches(rows)].map((some): [NodeLabel, GraphNode["properties"][]] => [label, some]);
  });
}

/**
 * Deletes what its owner no longer says, unless others mention it: then a held policy becomes a stub and a shared node stays as it is.
 * @returns what became of each, for the change log.
 */
export async function deleteNodes(
  transaction: GraphTransaction,
  ownerId: string,
  gone: (ContributedNode & { id: string })[],
): Promise<EntityChange[]> {
  const sharedIds = gone.filter(({ shared }) => shared).map(({ id }) => id);
  if (sharedIds.length > 0) await transaction.run(UNMENTION, { ownerId, ids: sharedIds });
  const maybeMentioned = gone.filter(({ shared, label }) => shared || label === "Policy").map(({ id }) => id);
  const mentioned = new Set<string>();
  for (const ids of batches(maybeMentioned)) {
    for (const { id } of await transaction.run<{ id: string }>(MENTIONED, { ids })) mentioned.add(id);
  }
  const cited = gone.filter(({ shared, label }) => shared && label === "Policy").map(({ id }) => id);
  for (const ids of batches(cited)) for (const { id } of await transaction.run<{ id: string }>(HELD, { ids })) mentioned.add(id);
  for (const label of NODE_LABELS) {
    const ids = gone.filter((node) => node.label === label && !mentioned.has(node.id)).map(({ id }) => id);
    for (const some of batches(ids)) await transaction.run(DELETE[label], { ids: some });
  }
  const stubs = gone.filter(({ id, shared, label }) => label === "Policy" && !shared && mentioned.has(id)).map(({ id }) => id);
  if (stubs.length > 0) await transaction.run(MAKE_STUB, { ids: stubs });
  return gone.map(({ id, label }) => ({ entityId: id, label, operation: mentioned.has(id) ? ("PUT" as const) : ("DELETE" as const) }));
}

function mentionOf({ properties }: GraphNode): { id: string; aliases: string[] } {
  return { id: properties.id, aliases: "aliases" in properties ? properties.aliases : [] };
}

function statements(make: (label: NodeLabel) => string): Record<NodeLabel, string> {
  return Object.fromEntries(NODE_LABELS.map((label) => [label, make(label)])) as Record<NodeLabel, string>;
}
