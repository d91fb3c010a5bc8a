import type { GraphTransaction } from "./graph-store.ts";

/** A transaction as what reads from the graph. */
export function readerOf(transaction: GraphTransaction) {
  return { read: transaction.run.bind(transaction) as GraphTransaction["run"] };
}
