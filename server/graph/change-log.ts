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
const MOVE_COUNTER = /* cypher */ `
  MATCH (c:ChangeCounter {id: $id})
  SET c.seq = c.seq + $count
  RETURN c.seq AS seq`;
const WRITE_LINES = /* cypher */ `
  UNWIND $rows AS row
  CREATE (:Change {seq: row[0], entityId: row[1], label: row[2], operation: row[3]})`;
const READ_LINES = /* cypher */ `
  MATCH (c:Change)
  WHERE c.seq > $after
  RETURN c.seq AS seq, c.entityId AS entityId, c.label AS label, c.operation AS operation
  ORDER BY c.seq
  LIMIT $limit`;

const READ_COUNTER = /* cypher */ `MATCH (c:ChangeCounter {id: $id}) RETURN c.seq AS seq`;

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
  const [counter] = await transaction.run<{ seq: number }>(MOVE_COUNTER, { ...COUNTER, count: changes.length });
  if (!counter) throw new Error("appendChanges() before lockChangeLog()");
  const first = counter.seq - changes.length + 1;
  const rows = changes.map(({ entityId, label, operation }, index) => [first + index, entityId, label, operation]);
  await transaction.run(WRITE_LINES, { rows });
}

/** Lines after a cursor, oldest first; an empty answer is the end. `seq` of the last line is the next cursor, 0 the first. */
export async function readChanges(graph: GraphStore, after: number, limit: number): Promise<ChangeNode[]> {
  return graph.read<ChangeNode>(READ_LINES, { after, limit });
}

/** The number of the last line; 0 for a graph that was never written. One lookup, whatever the length of the log. */
export async function readChangeCount(graph: Pick<GraphStore, "read">): Promise<number> {
  const [counter] = await graph.read<{ seq: number | null }>(READ_COUNTER, COUNTER);
  return counter?.seq ?? 0;
}
