import { setTimeout as wait } from "node:timers/promises";
import neo4j, { type Driver, Neo4jError, type Session, type Transaction } from "neo4j-driver";
import { UnavailableError } from "../../domain/errors.ts";
import { ConstraintError } from "../constraint-error.ts";
import { type GraphStore, type GraphTransaction, type Parameters, READ_TIMEOUT } from "../graph-store.ts";
import { StatementError } from "../statement-error.ts";
import { whileAlive } from "./while-alive.ts";
import { withinTime } from "./within-time.ts";

interface Neo4jOptions {
  /** `bolt://`, `neo4j://`, or with `+s` for TLS. */
  url: string;
  user?: string;
  password?: string;
  database: string;
}

/** The longest that a transaction takes to begin, in milliseconds: who waits for it is told within three seconds. */
const BEGIN_TIMEOUT = 2_700;
/** A statement of a load, and a commit, may take longer than a reader waits, as long as the server shows that it works. */
const WRITE_TIMEOUT = 15_000;
const ENGINE = "图数据库";

/**
 * The graph on a Neo4j server or cluster over Bolt.
 *
 * A read is one auto-commit statement in READ mode (one round trip) with one retry when the driver calls the failure transient. A write is one
 * explicit transaction; where it fails transiently before its commit (a deadlock, a new leader), `work` runs again in a new one, so it must
 * have no effect outside the transaction.
 * Every read of this process sees its writes, by their bookmarks; what another read has seen it need not wait for.
 */
export class Neo4jGraph implements GraphStore {
  private readonly options: Neo4jOptions;
  private readonly driver: Driver;
  /** Of what this process wrote last. */
  private bookmarks: string[] = [];
  private readonly bookmarkManager = neo4j.bookmarkManager({
    bookmarksConsumer: async (bookmarks) => {
      this.bookmarks = [...bookmarks];
    },
  });

  constructor(options: Neo4jOptions) {
    const { url, user, password } = options;
    this.options = options;
    this.driver = neo4j.driver(url, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ""), {
      connectionTimeout: 2_000,
      connectionAcquisitionTimeout: 2_500,
      maxTransactionRetryTime: 2_000,
      connectionLivenessCheckTimeout: 30_000,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  }

  async read<Row>(cypher: string, parameters: Parameters = {}, within = READ_TIMEOUT): Promise<Row[]> {
    const attempt = () => this.readOnce<Row>(cypher, parameters);
    const answer = attempt().catch((error) => (isTransient(error) ? attempt() : Promise.reject(error)));
    try {
      return await withinTime(answer, within, ENGINE);
    } catch (error) {
      throw mapError(error, cypher, this.options.url);
    }
  }

  async write<Result>(work: (transaction: GraphTransaction) => Promise<Result>, within = BEGIN_TIMEOUT): Promise<Result> {
    const begunBy = performance.now() + Math.min(within, BEGIN_TIMEOUT);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.writeOnce(work, Math.max(begunBy - performance.now(), 100));
      } catch (error) {
        if (attempt >= attemptsFor(error)) throw mapError(error, "", this.options.url);
        await wait(10 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  /** Resolves when the server answers and takes writes: one that is read-only, or has no leader, could publish nothing. */
  async ping(): Promise<void> {
    await Promise.all([this.read("RETURN 1 AS one"), withinTime(this.tryToWrite(), READ_TIMEOUT, ENGINE)]);
  }

  /** Writes and takes it back; the label is there already, so that no right to make names is needed. */
  private async tryToWrite(): Promise<void> {
    const takenBack = new Error("taken back");
    await this.write(async (transaction) => {
      await transaction.run("CREATE (:Change)");
      throw takenBack;
    }).catch((error) => {
      if (error !== takenBack) throw error;
    });
  }

  async close(): Promise<void> {
    await withinTime(this.driver.close(), READ_TIMEOUT, ENGINE);
  }

  private async readOnce<Row>(cypher: string, parameters: Parameters): Promise<Row[]> {
    const { bookmarks, options } = this;
    const session = this.driver.session({ database: options.database, defaultAccessMode: neo4j.session.READ, bookmarks });
    try {
      const { records } = await untraced(() => session.run(cypher, encode(parameters), { timeout: READ_TIMEOUT }));
      return records.map((record) => record.toObject()) as Row[];
    } finally {
      closeInBackground(session);
    }
  }

  private async writeOnce<Result>(work: (transaction: GraphTransaction) => Promise<Result>, beginWithin: number): Promise<Result> {
    const { bookmarkManager, options } = this;
    const session = this.driver.session({ database: options.database, defaultAccessMode: neo4j.session.WRITE, bookmarkManager });
    try {
      const transaction = await withinTime(Promise.resolve(session.beginTransaction()), beginWithin, ENGINE);
      let lastStatement: Promise<unknown> = Promise.resolve();
      const result = await work({
        run: <Row>(cypher: string, parameters: Parameters = {}) => {
          const answer = Promise.resolve(untraced(() => transaction.run(cypher, encode(parameters))));
          // Its time begins when the one before it has ended.
          const inTime = Promise.allSettled([lastStatement]).then(() => this.whileAlive(answer));
          answer.catch(() => undefined);
          lastStatement = inTime;
          return inTime.then(
            ({ records }) => records.map((record) => record.toObject()) as Row[],
            (error) => Promise.reject(isTransient(error) ? error : mapError(error, cypher, this.options.url)),
          );
        },
      });
      await this.commit(transaction);
      return result;
    } finally {
      // Rolls back what is still open.
      closeInBackground(session);
    }
  }

  /** What takes long is waited for while the server answers others. */
  private whileAlive<Result>(answer: Promise<Result>): Promise<Result> {
    return whileAlive(answer, (within) => this.giveSign(within), WRITE_TIMEOUT, ENGINE);
  }

  /** Begins to read, which any database and every user may, and reads nothing. */
  private async giveSign(within: number): Promise<void> {
    const session = this.driver.session({ database: this.options.database, defaultAccessMode: neo4j.session.READ });
    try {
      await withinTime(Promise.resolve(session.beginTransaction()), within, ENGINE);
    } finally {
      closeInBackground(session);
    }
  }

  /** @throws {UnavailableError} also where the server may have committed and its word was lost: never tried again by itself. */
  private async commit(transaction: Transaction): Promise<void> {
    try {
      await this.whileAlive(transaction.commit());
    } catch (error) {
      throw new UnavailableError("图数据库没有确认这次写入，请刷新后核对是否已经生效，再决定是否重做。", {
        engine: (error as Error).message,
      });
    }
  }
}

/** The driver sends every JavaScript number as a float, which LIMIT and SKIP refuse, and leaves out a parameter that is undefined. */
function encode(value: unknown): never {
  return encodeValue(value) as never;
}

function encodeValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(encodeValue);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encodeValue(inner)]));
  }
  return value ?? null;
}

/** The driver writes down the stack of every statement, which costs as much as the statement; a StatementError names the statement instead. */
function untraced<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Closing waits for a result that a hung server never ends; nobody else needs this session. */
function closeInBackground(session: Session): void {
  session.close().catch(() => undefined);
}

/** Of two writers in each other's way the server sends one back, perhaps more than once; a lost connection is opened again once. */
function attemptsFor(error: unknown): number {
  if (!isTransient(error)) return 1;
  const { code } = error as Neo4jError;
  if (code === "Neo.TransientError.Transaction.DeadlockDetected") return 8;
  return code.startsWith("Neo.TransientError.") ? 6 : 2;
}

function isTransient(error: unknown): boolean {
  return error instanceof Neo4jError && neo4j.isRetryableError(error);
}

function mapError(error: unknown, cypher: string, url: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code === "Neo.ClientError.Schema.ConstraintValidationFailed") return new ConstraintError(error.message);
  if (error.code.startsWith("Neo.ClientError.Statement.")) return new StatementError(error.message, cypher);
  return new UnavailableError(`图数据库 ${url} 未能完成操作（${error.code}）。${remedyFor(error.code)}`, { engine: error.message });
}

function remedyFor(code: string): string {
  if (code === "Neo.ClientError.Security.Forbidden") return "请给 GRAPH_USER 补上所需的权限。";
  if (code.startsWith("Neo.ClientError.Security.")) return "请检查 GRAPH_USER 与 GRAPH_PASSWORD。";
  if (code.includes("ReadOnly")) return "它目前只读：可以查询，不能写入，请数据库管理员恢复写入。";
  return "请稍后再试。";
}
