/** Values that go into a statement; never part of its text. */
export type Parameters = Record<string, unknown>;

/**
 * One open transaction: its statements are seen by nobody else until it commits. They run one after the other in the order in which they are
 * sent; what does not depend on the answer before it need not wait for it, which on a server saves a round trip each.
 */
export interface GraphTransaction {
  run<Row>(cypher: string, parameters?: Parameters): Promise<Row[]>;
}

/** The longest that a reader waits, in milliseconds. */
export const READ_TIMEOUT = 3_000;

/**
 * The graph, whichever engine holds it. Statements are written once, in the Cypher that every engine runs.
 * Rows are plain objects keyed by the names after RETURN; integers are numbers; a node is returned as a map (`n {.*}`).
 *
 * @throws {UnavailableError} when the engine gives no answer within three seconds (READ_TIMEOUT), or within less where `within` says so.
 */
export interface GraphStore {
  /** Runs one reading statement: one round trip. `within`: milliseconds that whoever asks still waits. */
  read<Row>(cypher: string, parameters?: Parameters, within?: number): Promise<Row[]>;
  /** Commits when `work` resolves, leaves nothing behind when it throws. `within`: milliseconds in which a server must have begun it. */
  write<Result>(work: (transaction: GraphTransaction) => Promise<Result>, within?: number): Promise<Result>;
  /** Resolves when the engine answers and takes writes. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
