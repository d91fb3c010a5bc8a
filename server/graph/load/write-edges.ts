import { BadInputError } from "../../domain/errors.ts";
import type { EdgeType, GraphEdge, NodeLabel } from "../../domain/graph-model.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { batches } from "./batches.ts";
import type { ContributedEdge } from "./contribution.ts";
import type { Difference } from "./difference.ts";
import { EDGE_TYPES, NODE_LABELS } from "./labels.ts";

/** A node whose edges changed. */
export interface Endpoint {
  id: string;
  label: NodeLabel;
}

/** The contribution says which edges are new, so none is looked for among the many of a busy node. */
const CREATE = statements((type) => put(`CREATE (a)-[r:${type}]->(b)`));
const SHARE = statements((type) => put(`MERGE (a)-[r:${type} {key: row.key}]->(b)`));
const CHANGE = statements((type) => put(`MATCH (a)-[r:${type} {key: row.key}]->(b)`));
const DELETE = statements(
  (type) => `
  UNWIND $rows AS row
  MATCH (a:Entity {id: row.from})-[r:${type} {key: row.key}]->(b:Entity)
  WITH row, r, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels
  DELETE r
  RETURN from, fromLabels, to, toLabels, row.key AS key`,
);

/** @throws {BadInputError} naming an edge that leads from or to nothing. */
export async function putEdges(transaction: GraphTransaction, { newEdges, changedEdges, contribution }: Difference): Promise<Endpoint[]> {
  const isSharedEdge = ({ key }: GraphEdge) => contribution.edges.get(key)?.shared ?? false;
  return [
    ...(await run(
      transaction,
      CREATE,
      newEdges.filter((edge) => !isSharedEdge(edge)),
    )),
    ...(await run(transaction, SHARE, newEdges.filter(isSharedEdge))),
    ...(await run(transaction, CHANGE, changedEdges)),
  ];
}

async function run(transaction: GraphTransaction, statement: Record<EdgeType, string>, edges: GraphEdge[]): Promise<Endpoint[]> {
  const endpoints: Endpoint[] = [];
  for (const type of EDGE_TYPES) {
    for (const some of batches(edges.filter((edge) => edge.type === type))) {
      const written = await transaction.run<EdgeRow>(statement[type], { rows: some.map(edgeRow) });
      refuseDangling(some, written);
      endpoints.push(...endpointsOf(type, written));
    }
  }
  return endpoints;
}

function refuseDangling(edges: GraphEdge[], written: EdgeRow[]): void {
  const keys = new Set(written.map(({ key }) => key));
  const dangling = edges.find(({ key }) => !keys.has(key));
  if (!dangling) return;
  const { from, type, to } = dangling;
  throw new BadInputError(`${from} ${type} ${to}：一端不存在，整份内容未载入。`, { from, type, to });
}

/** Deletes edges; some have gone with their nodes already. */
export async function deleteEdges(transaction: GraphTransaction, gone: (ContributedEdge & { key: string })[]): Promise<Endpoint[]> {
  const endpoints: Endpoint[] = [];
  for (const type of EDGE_TYPES) {
    for (const rows of batches(gone.filter((edge) => edge.type === type && !edge.shared))) {
      endpoints.push(...endpointsOf(type, await transaction.run<EdgeRow>(DELETE[type], { rows })));
    }
  }
  return endpoints;
}

interface EdgeRow {
  from: string;
  fromLabels: string[];
  to: string;
  toLabels: string[];
  key: string;
}

function edgeRow({ from, to, key, properties }: GraphEdge) {
  return { from, to, key, properties: { ...properties, key } };
}

/** What is sorted under a jurisdiction or a concept says nothing new of it. */
const UPWARD = new Set<EdgeType>(["OF", "WITHIN", "EXPRESSES"]);

function endpointsOf(type: EdgeType, rows: EdgeRow[]): Endpoint[] {
  return rows.flatMap(({ from, fromLabels, to, toLabels }) => {
    const start = { id: from, label: ownLabel(fromLabels) };
    return UPWARD.has(type) ? [start] : [start, { id: to, label: ownLabel(toLabels) }];
  });
}

function put(pattern: string): string {
  return `
  UNWIND $rows AS row
  MATCH (a:Entity {id: row.from})
  MATCH (b:Entity {id: row.to})
  ${pattern}
  SET r = row.properties
  RETURN row.from AS from, labels(a) AS fromLabels, row.to AS to, labels(b) AS toLabels, row.key AS key`;
}

function ownLabel(labels: string[]): NodeLabel {
  const label = NODE_LABELS.find((candidate) => labels.includes(candidate));
  if (!label) throw new Error(`No label of the graph model among ${labels.join(", ")}`);
  return label;
}

function statements(make: (type: EdgeType) => string): Record<EdgeType, string> {
  return Object.fromEntries(EDGE_TYPES.map((type) => [type, make(type)])) as Record<EdgeType, string>;
}
