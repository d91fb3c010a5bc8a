import { hash } from "node:crypto";
import { setImmediate as letOthersGoOn } from "node:timers/promises";
import { promisify } from "node:util";
import { deflate, inflateSync, type ZlibOptions } from "node:zlib";
import type { EdgeType, GraphEdge, GraphNode, GraphRecord, NodeLabel } from "../../domain/graph-model.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { batches } from "./batches.ts";
import { isShared } from "./labels.ts";

export interface ContributedNode {
  label: NodeLabel;
  shared: boolean;
  /** Of label and properties. */
  digest: string;
}
export interface ContributedEdge {
  type: EdgeType;
  from: string;
  to: string;
  /** Between two shared nodes (a unit of its jurisdiction): common to all who mention them, it goes when the node goes. */
  shared: boolean;
  digest: string;
}

/**
 * What one owner has put into the graph, kept beside it: (:Contribution {id: owner})-[:MENTIONS]->(shared node).
 * Loading compares the new record with this ledger instead of reading the graph back.
 */
export interface Contribution {
  nodes: Map<string, ContributedNode>;
  edges: Map<string, ContributedEdge>;
}

/** Nodes or edges that are looked at in a millisecond. */
const PORTION = 100;
const READ = /* cypher */ `MATCH (c:Contribution {id: $ownerId}) RETURN c.ledger AS ledger`;
const WRITE = /* cypher */ `MERGE (c:Contribution {id: $ownerId}) SET c.ledger = $ledger`;
const FORGET = /* cypher */ `MATCH (c:Contribution {id: $ownerId}) DETACH DELETE c`;

const pack = promisify<string, ZlibOptions, Buffer>(deflate);

export async function readContribution(transaction: GraphTransaction, ownerId: string): Promise<Contribution> {
  const [row] = await transaction.run<{ ledger: string }>(READ, { ownerId });
  if (!row) return { nodes: new Map(), edges: new Map() };
  const { nodes, edges } = JSON.parse(inflateSync(Buffer.from(row.ledger, "base64")).toString());
  return { nodes: new Map(nodes), edges: new Map(edges) };
}

export async function writeContribution(transaction: GraphTransaction, ownerId: string, contribution: Contribution): Promise<void> {
  await writeLedger(transaction, ownerId, await packLedger(contribution));
}

/** A contribution as it is kept; null where there is nothing to keep. */
export async function packLedger({ nodes, edges }: Contribution): Promise<string | null> {
  if (nodes.size === 0) return null;
  const ledger = JSON.stringify({ nodes: [...nodes], edges: [...edges] });
  return (await pack(ledger, { level: 1 })).toString("base64");
}

export async function writeLedger(transaction: GraphTransaction, ownerId: string, ledger: string | null): Promise<void> {
  await (ledger === null ? transaction.run(FORGET, { ownerId }) : transaction.run(WRITE, { ownerId, ledger }));
}

/** In short portions, so that a load that waits for its engine's answer goes on as soon as it has it. */
export async function contributionOf(record: GraphRecord): Promise<Contribution> {
  const nodes = new Map<string, ContributedNode>();
  for (const some of batches(record.nodes, PORTION)) {
    await letOthersGoOn();
    for (const node of some) nodes.set(node.properties.id, contributedNode(node));
  }
  const isSharedId = (id: string) => nodes.get(id)?.shared ?? false;
  const edges = new Map<string, ContributedEdge>();
  for (const some of batches(record.edges, PORTION)) {
    await letOthersGoOn();
    for (const edge of some) edges.set(edge.key, contributedEdge(edge, isSharedId(edge.from) && isSharedId(edge.to)));
  }
  return { nodes, edges };
}

function contributedEdge({ type, from, to, properties }: GraphEdge, shared: boolean): ContributedEdge {
  return { type, from, to, shared, digest: digest(properties) };
}

function contributedNode(node: GraphNode): ContributedNode {
  return { label: node.label, shared: isShared(node), digest: digest(node.properties) };
}

/** These follow from the act of writing: where nothing else differs there is nothing to write. */
const OF_THE_WRITING = new Set(["state", "revision", "publishedAt", "updatedAt"]);

/** Twelve characters that differ when a property does, whatever their order. */
function digest(properties: object): string {
  const held = properties as Record<string, unknown>;
  const keys = Object.keys(held).sort();
  const said = keys.filter((key) => held[key] !== undefined && !OF_THE_WRITING.has(key)).map((key) => [key, held[key]]);
  return hash("sha1", JSON.stringify(said), "base64url").slice(0, 12);
}
