import type { GraphStore } from "../graph-store.ts";

/** The reading half of the graph. */
export type GraphReader = Pick<GraphStore, "read">;

/**
 * Reads one relation for many nodes in one statement: id of the node → what it has. A node that has nothing is missing.
 * `on` is the ISO date whose state is asked for.
 */
export type BatchRead<Value> = (graph: GraphReader, ids: readonly string[], on: string) => Promise<Map<string, Value>>;

/** Rows by the node they belong to (`of`), in their order. */
export function groupRows<Row extends { of: string }, Value>(rows: Row[], value: (row: Row) => Value): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.of);
    if (group) group.push(value(row));
    else groups.set(row.of, [value(row)]);
  }
  return groups;
}
