import type { ChangeNode, NodeLabel } from "../domain/graph-model.ts";
import type { GraphStore, GraphTransaction } from "./graph-store.ts";

export interface EntityChange {
  entityId: string;
  label: NodeLabel;
  operation: ChangeNode["operation"];
}

const COUNTER = { id: "change-log" };
/** No MERGE where it is there already: on Neo4j that would hold a lock on the index while it waits for this one, and deadlock. */
const LOCK_COUNTER = /* cypher */ `
  MATCH (c:ChangeCounter {id: $id})
  SET c.locked = true
  RETURN c.seq AS seq`;
const MAKE_COUNTER = /* cypher */ `
  MERGE (c:ChangeCounter {id: $id})
  SET c.locked = true, c.seq = coalesce(c.seq, 0)`;
const APPEND_LINES = /* cypher */ `
  MATCH (c:ChangeCounter {id: $id})
  SET c.seq = c.seq + $count, c.last = $last
  WITH c.seq - $count AS before
  UNWIND $rows AS row
  CREATE (line:Change {seq: before + row[0], entityId: row[1], label: row[2], operation: row[3], at: $at})
  RETURN count(line) AS count`;
const READ_LINES = /* cypher */ `
  MATCH (c:Change)
  WHERE c.seq > $after
  RETURN c.seq AS seq, c.entityId AS entityId, c.label AS label, c.operation AS operation, c.at AS at
  ORDER BY c.seq
  LIMIT $limit`;

const READ_MOMENT = /* cypher */ `MATCH (c:Change {seq: $seq}) RETURN c.at AS at`;
const READ_COUNTER = /* cypher */ `MATCH (c:ChangeCounter {id: $id}) RETURN c.seq AS seq, c.last AS last`;

/**
 * Takes the write lock of the change log, which the transaction holds until it ends: call it first in every transaction that will append, so
 * that the numbers rise in the order of commits (a reader that has seen n never misses a line below n) and writers queue instead of deadlocking.
 */
export async function lockChangeLog(transaction: GraphTransaction): Promise<void> {
  const found = await transaction.run(LOCK_COUNTER, COUNTER);
  if (found.length === 0) await transaction.run(MAKE_COUNTER, COUNTER);
}

/** Appends one line a change, in the transaction that made the changes. */
export async function appendChanges(transaction: GraphTransaction, changes: EntityChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ entityId, label, operation }, index) => [index + 1, entityId, label, operation]);
  const [written] = await transaction.run<{ count: number }>(APPEND_LINES, {
    ...COUNTER,
    count: changes.length,
    last: changes.at(-1)?.entityId,
    rows,
    at: new Date().toISOString(),
  });
  if (written?.count !== changes.length) throw new Error("appendChanges() before lockChangeLog()");
}

/** Lines after a cursor, oldest first; an empty answer is the end. `seq` of the last line is the next cursor, 0 the first. */
export async function readChanges(graph: GraphStore, after: number, limit: number): Promise<ChangeNode[]> {
  return graph.read<ChangeNode>(READ_LINES, { after, limit });
}

/** The number of the last line; 0 for a graph that was never written. One lookup, whatever the length of the log. */
export async function readChangeCount(graph: Pick<GraphStore, "read">): Promise<number> {
  return (await readCounter(graph)).seq;
}

/** Tells one state of the graph from another, and from one that grew to the same length after a restore. One lookup. */
export async function readChangeMark(graph: Pick<GraphStore, "read">): Promise<string> {
  const { seq, last } = await readCounter(graph);
  return `${seq} ${last}`;
}

async function readCounter(graph: Pick<GraphStore, "read">): Promise<{ seq: number; last: string | null }> {
  const [counter] = await graph.read<{ seq: number | null; last: string | null }>(READ_COUNTER, COUNTER);
  return { seq: counter?.seq ?? 0, last: counter?.last ?? null };
}

/** The last line of the log, as far as a reader needs it to go on from there. */
export async function readLastChangeLine(graph: Pick<GraphStore, "read">): Promise<{ seq: number; at: string | null }> {
  const seq = await readChangeCount(graph);
  const [line] = await graph.read<{ at: string | null }>(READ_MOMENT, { seq });
  return { seq, at: line?.at ?? null };
}

/**
 * The number of the last line before a moment (ISO 8601, UTC): the cursor from which everything since then follows. Lines are numbered as they
 * are written, so it is looked for by halves; those of a time when none was noted count as before it.
 */
export async function readCursorAt(graph: Pick<GraphStore, "read">, moment: string): Promise<number> {
  let before = 0;
  let behind = (await readChangeCount(graph)) + 1;
  while (behind - before > 1) {
    const middle = Math.floor((before + behind) / 2);
    const [line] = await graph.read<{ at: string | null }>(READ_MOMENT, { seq: middle });
    if ((line?.at ?? "") < moment) before = middle;
    else behind = middle;
  }
  return before;
}
