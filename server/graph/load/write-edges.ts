import { BadInputError } from "../../domain/errors.ts";
import type { EdgeType, GraphEdge } from "../../domain/graph-model.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { batches } from "./batches.ts";
import type { ContributedEdge } from "./contribution.ts";
import type { Difference } from "./difference.ts";
import { EDGE_TYPES, edgeProperties, statedEdgeProperties } from "./labels.ts";
import { asMap, asRow, asRows, asSet, type Cell, cellsOf } from "./rows.ts";

/** The contribution says which edges are new, so none is looked for among the many of a busy node. */
const CREATE = statements((type) => between(type, `CREATE (a)-[r:${type} ${asMap(cellsOfEdge(type))}]->(b)`));
const SHARE = statements((type) => between(type, `MERGE (a)-[r:${type} {key: row[1]}]->(b)`));
const CHANGE = statements((type) => between(type, `MATCH (a)-[r:${type} {key: row[1]}]->(b) SET ${asSet("r", cellsOfEdge(type))}`));
const DELETE = statements(
  (type) => `
  UNWIND $rows AS row
  MATCH (a:Entity {id: row[0]})-[r:${type}]->()
  WHERE r.key = row[1]
  DELETE r`,
);
const FOUND = /* cypher */ `
  MATCH (n:Entity)
  WHERE n.id IN $ids
  RETURN n.id AS id`;

/** @throws {BadInputError} naming an edge that leads from or to nothing. */
export async function putEdges(transaction: GraphTransaction, { newEdges, changedEdges, contribution }: Difference): Promise<void> {
  const isSharedEdge = ({ key }: GraphEdge) => contribution.edges.get(key)?.shared ?? false;
  await Promise.all([
    ...put(
      transaction,
      CREATE,
      newEdges.filter((edge) => !isSharedEdge(edge)),
    ),
    ...put(transaction, SHARE, newEdges.filter(isSharedEdge)),
    ...put(transaction, CHANGE, changedEdges),
  ]);
}

/** Deletes edges; some have gone with their nodes already. */
export async function deleteEdges(transaction: GraphTransaction, gone: (ContributedEdge & { key: string })[]): Promise<void> {
  for (const type of EDGE_TYPES) {
    const own = gone.filter((edge) => edge.type === type && !edge.shared);
    for (const rows of batches(own)) await transaction.run(DELETE[type], asRows(rows, ["from", "key"]));
  }
}

function put(transaction: GraphTransaction, statement: Record<EdgeType, string>, edges: GraphEdge[]): Promise<void>[] {
  return EDGE_TYPES.flatMap((type) =>
    [...batches(edges.filter((edge) => edge.type === type))].map(async (some) => {
      const [written] = await transaction.run<{ count: number }>(statement[type], asGroups(type, some));
      if (written?.count !== some.length) await refuseDangling(transaction, some);
    }),
  );
}

async function refuseDangling(transaction: GraphTransaction, edges: GraphEdge[]): Promise<never> {
  const rows = await transaction.run<{ id: string }>(FOUND, { ids: [...new Set(edges.flatMap(({ from, to }) => [from, to]))] });
  const found = new Set(rows.map(({ id }) => id));
  const dangling = edges.find(({ from, to }) => !found.has(from) || !found.has(to)) ?? edges[0];
  const { from, type, to } = dangling as GraphEdge;
  throw new BadInputError(`${from} ${type} ${to}：一端不存在，整份内容未载入。`, { from, type, to });
}

/** A row holds the edges to one node that the same words state, so that the node is looked up and the words are handed over once. */
function asGroups(type: EdgeType, edges: GraphEdge[]): { rows: unknown[][] } {
  const [common, own] = [commonOf(type), ownOf(type)];
  const groups: { said: unknown[]; edges: unknown[][] }[] = [];
  for (const { from, to, key, properties } of edges) {
    const edge = { ...properties, from, to, key };
    const said = asRow(edge, common);
    const last = groups.at(-1);
    if (last?.said.every((value, index) => value === said[index])) last.edges.push(asRow(edge, own));
    else groups.push({ said, edges: [asRow(edge, own)] });
  }
  return { rows: groups.map((group) => [...group.said, group.edges]) };
}

function commonOf(type: EdgeType): string[] {
  return ["to", ...statedEdgeProperties(type)];
}

function ownOf(type: EdgeType): string[] {
  const stated = statedEdgeProperties(type);
  return ["from", ...edgeProperties(type).filter((name) => !stated.includes(name))];
}

function cellsOfEdge(type: EdgeType): Cell[] {
  const cells = [...cellsOf(ownOf(type)), ...cellsOf(commonOf(type), "said")];
  return cells.filter(([name]) => name !== "from" && name !== "to");
}

function between(type: EdgeType, pattern: string): string {
  return `
  UNWIND $rows AS said
  MATCH (b:Entity {id: said[0]})
  UNWIND said[${commonOf(type).length}] AS row
  MATCH (a:Entity {id: row[0]})
  ${pattern}
  RETURN count(r) AS count`;
}

function statements(make: (type: EdgeType) => string): Record<EdgeType, string> {
  return Object.fromEntries(EDGE_TYPES.map((type) => [type, make(type)])) as Record<EdgeType, string>;
}
