import type { GraphTransaction } from "../graph-store.ts";

/** One step from the shape of the graph that an older program left to the next. Released once, it never changes. */
export interface Migration {
  /** 1, 2, 3 …: the version of the graph once it is applied. */
  number: number;
  /** What it does, for the line that says so. */
  name: string;
  /** Constraints and indexes. Each is idempotent (IF NOT EXISTS): Neo4j takes them in a transaction apart from data. */
  schema?: string[];
  /** Changes data; in the transaction that sets the version, so that it happens once or not at all. */
  change?: (transaction: GraphTransaction) => Promise<void>;
}
