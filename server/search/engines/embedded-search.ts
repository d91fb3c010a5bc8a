import { Worker } from "node:worker_threads";
import { BadInputError, UnavailableError } from "../../domain/errors.ts";
import { checkRequest } from "../check-request.ts";
import type {
  IndexCursor,
  IndexWrite,
  SearchDocument,
  SearchEngine,
  SearchHit,
  SearchRequest,
  SearchResults,
  Suggestion,
} from "../search-engine.ts";
import type { Call, Reply } from "./embedded-search-worker.ts";

/** A reader is told after this long; the thread may still be busy with a large write. */
const READ_TIMEOUT = 5_000;

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout | null;
}

/** Search in SQLite's FTS5, in a folder of its own, on a thread of its own: it never keeps the server from answering. */
export class EmbeddedSearch implements SearchEngine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #opened: Promise<unknown>;
  #lastId = 0;
  #gone: Error | null = null;

  private constructor(folder: string) {
    // Beside this file as TypeScript in tests, as JavaScript in the build.
    const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
    this.#worker = new Worker(new URL(`./embedded-search-worker.${extension}`, import.meta.url), { workerData: { folder } });
    this.#opened = new Promise((resolve, reject) => this.#waiting.set(0, { resolve, reject, timer: null }));
    this.#worker.on("message", (reply: Reply) => this.#settle(reply));
    this.#worker.on("error", (error) =>
      this.#fail(new UnavailableError(`检索索引无法使用：${error.message}。请检查 ${folder} 的权限与磁盘空间后重启。`)),
    );
    this.#worker.on("exit", () => this.#fail(new UnavailableError("检索已停止。")));
  }

  /** @throws {UnavailableError} when the folder cannot be written or SQLite cannot open what is in it. */
  static async open(folder: string): Promise<EmbeddedSearch> {
    const engine = new EmbeddedSearch(folder);
    await engine.#opened;
    return engine;
  }

  async search(request: SearchRequest): Promise<SearchResults> {
    checkRequest(request);
    return this.#read("search", [request]);
  }

  async suggest(prefix: string, first: number): Promise<Suggestion[]> {
    checkRequest({ query: prefix, first });
    return this.#read("suggest", [prefix, first]);
  }

  async similar(id: string, first: number): Promise<SearchHit[]> {
    checkRequest({ query: id, first });
    return this.#read("similar", [id, first]);
  }

  async write(batch: IndexWrite): Promise<void> {
    await this.#call("write", [batch], null);
  }

  async rebuild(batches: AsyncIterable<SearchDocument[]>, cursor: IndexCursor): Promise<void> {
    await this.#call("beginRebuild", [], null);
    for await (const batch of batches) await this.#call("addToRebuild", [batch], null);
    // Readers are answered between the parts.
    while (!(await this.#call("finishRebuild", [cursor], null)));
  }

  async cursor(): Promise<IndexCursor | null> {
    return this.#read("cursor", []);
  }

  async ready(): Promise<void> {
    await this.#read("cursor", []);
  }

  async close(): Promise<void> {
    if (!this.#gone) await this.#call("close", [], READ_TIMEOUT);
    await this.#worker.terminate();
  }

  #read<Result>(method: Call["method"], input: unknown[]): Promise<Result> {
    return this.#call(method, input, READ_TIMEOUT) as Promise<Result>;
  }

  #call(method: Call["method"], input: unknown[], timeout: number | null): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const late = () => {
        this.#waiting.delete(id);
        reject(new UnavailableError("检索暂时没有响应，请稍后再试。"));
      };
      this.#waiting.set(id, { resolve, reject, timer: timeout === null ? null : setTimeout(late, timeout) });
      this.#worker.postMessage({ id, method, input } satisfies Call);
    });
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    this.#waiting.delete(reply.id);
    if (waiting.timer) clearTimeout(waiting.timer);
    if ("result" in reply) waiting.resolve(reply.result);
    else if (reply.error.code === "BAD_USER_INPUT") waiting.reject(new BadInputError(reply.error.message));
    else waiting.reject(new UnavailableError(`检索未能完成：${reply.error.message}`));
  }

  #fail(error: Error): void {
    this.#gone ??= error;
    for (const { reject, timer } of this.#waiting.values()) {
      if (timer) clearTimeout(timer);
      reject(this.#gone);
    }
    this.#waiting.clear();
  }
}
