import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import grafeo, { type GrafeoDB as Database, type GrafeoError, type Transaction } from "@grafeo-db/js";
import { type DomainError, UnavailableError } from "../../domain/errors.ts";
import { ConstraintError } from "../constraint-error.ts";
import { type GraphStore, type GraphTransaction, type Parameters, READ_TIMEOUT } from "../graph-store.ts";
import { StatementError } from "../statement-error.ts";
import { describeFolderOwner, signFolder, unsignFolder } from "./folder-owner.ts";
import { isWriting } from "./is-writing.ts";
import { withinTime } from "./within-time.ts";

const { GrafeoDB } = grafeo;
/** Another process holds the folder; `message` says which, and what to do. */
export class FolderTakenError extends UnavailableError {}

const ENGINE = "内置图库";

/**
 * The graph in one file of a folder, held by one process.
 *
 * Durability: the engine has written a commit to its log when `commit` returns, so a killed process loses no acknowledged write (tried: 12
 * kills at random moments, each commit there, none in half); it syncs the log to the disk in batches, so `write` syncs it once more before it
 * resolves, and a power cut loses nothing acknowledged either. A start replays the log; closing folds it into the file.
 *
 * Writers wait for each other; a reader sees the last commit.
 */
export class EmbeddedGraph implements GraphStore {
  private readonly database: Database;
  private readonly folder: string;
  private lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(database: Database, folder: string) {
    this.database = database;
    this.folder = folder;
  }

  /** @throws {FolderTakenError} naming who holds the folder. @throws {UnavailableError} where the folder cannot be used. */
  static open(folder: string): EmbeddedGraph {
    let database: Database;
    try {
      mkdirSync(folder, { recursive: true });
      database = GrafeoDB.create(graphFile(folder));
    } catch (error) {
      throw describeFailureToOpen(error, folder);
    }
    signFolder(folder);
    // Bounds the log, and with it the time of the next start.
    database.setCheckpointTriggers({ walBytes: 64 * 1024 * 1024 });
    return new EmbeddedGraph(database, folder);
  }

  async read<Row>(cypher: string, parameters: Parameters = {}, within = READ_TIMEOUT): Promise<Row[]> {
    if (isWriting(cypher)) throw new StatementError("a writing statement sent to read()", cypher);
    return withinTime(run<Row>(this.database, cypher, parameters), within, ENGINE);
  }

  write<Result>(work: (transaction: GraphTransaction) => Promise<Result>): Promise<Result> {
    const written = this.lastWrite.then(() => this.commitWhenDone(work));
    this.lastWrite = written.catch(() => undefined);
    return written;
  }

  async ping(): Promise<void> {
    await this.read("RETURN 1 AS one");
  }

  async close(): Promise<void> {
    await this.lastWrite;
    this.database.close();
    unsignFolder(this.folder);
  }

  /** @throws {UnavailableError} where the disk does not take it; nothing of it remains then, and it may be tried again. */
  private commit(transaction: Transaction): void {
    try {
      transaction.commit();
      syncLog(this.folder);
    } catch (error) {
      throw new UnavailableError(
        `${ENGINE}没能把这次写入存到磁盘，此前的内容不受影响。请检查 ${this.folder} 的磁盘空间与权限，然后再试。`,
        {
          engine: (error as Error).message,
        },
      );
    }
  }

  private async commitWhenDone<Result>(work: (transaction: GraphTransaction) => Promise<Result>): Promise<Result> {
    const transaction = this.database.beginTransaction();
    let failure: unknown;
    let lastStatement: Promise<unknown> = Promise.resolve();
    try {
      const result = await work({
        run: <Row>(cypher: string, parameters: Parameters = {}) => {
          const rows = lastStatement.then(async () => {
            // As on Neo4j, a transaction with a failed statement cannot go on.
            if (failure) throw failure;
            try {
              return await run<Row>(transaction, cypher, parameters);
            } catch (error) {
              failure = error;
              throw error;
            }
          });
          lastStatement = rows.catch(() => undefined);
          return rows;
        },
      });
      await lastStatement;
      if (failure) throw failure;
      this.commit(transaction);
      return result;
    } catch (error) {
      await lastStatement;
      rollBack(transaction);
      throw error;
    }
  }
}

/** A transaction whose commit failed is gone already, though the engine calls it active. */
function rollBack(transaction: Transaction): void {
  try {
    transaction.rollback();
  } catch {
    // Nothing of it is left.
  }
}

function graphFile(folder: string): string {
  return join(folder, "graph.grafeo");
}

async function run<Row>(on: Database | Transaction, cypher: string, parameters: Parameters): Promise<Row[]> {
  try {
    return (await on.executeCypher(cypher, parameters)).toArray() as Row[];
  } catch (error) {
    throw mapError(error, cypher);
  }
}

function mapError(error: unknown, cypher: string): Error {
  const { message, gqlStatus } = error as GrafeoError;
  if (message.includes("Constraint violation")) return new ConstraintError(message);
  if (gqlStatus?.startsWith("42") || gqlStatus?.startsWith("22")) return new StatementError(message, cypher);
  return new UnavailableError(`${ENGINE}未能完成操作：${message}`, { engine: message });
}

function describeFailureToOpen(error: unknown, folder: string): DomainError {
  const { message } = error as Error;
  if (message.includes("locked")) {
    return new FolderTakenError(
      `数据目录 ${folder} 正由${describeFolderOwner(folder)}使用，一个目录同时只能由一个进程打开。请通过正在运行的服务操作，或先停止它，或用 DATA_DIR 指定另一个目录。`,
    );
  }
  return new UnavailableError(`数据目录 ${folder} 中的图库无法打开：${message}。请检查磁盘与权限，必要时从备份恢复。`, { engine: message });
}

/** Forces the commits that the engine has written to its log onto the disk. */
function syncLog(folder: string): void {
  const logFolder = `${graphFile(folder)}.wal`;
  for (const name of readdirSync(logFolder)) {
    const file = openSync(join(logFolder, name), "r+");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}
