import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The ways in which a search server fails its readers. */
export type Failure = "down" | "slow" | "full" | "nonsense" | "refuses";

/**
 * An HTTP server in front of a search server that keeps rows and tasks as Meilisearch does, far enough for the adapter: it stores what it
 * is given, and fails in one way while told to.
 */
export class FailingServer {
  readonly #server: Server;
  readonly #indexes = new Map<string, Map<string, { key: string; source?: { id: string }; grams?: string[] }>>();
  readonly #tasks: { status: string; error: { message: string } | null }[] = [];
  failure: Failure | null = null;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<FailingServer> {
    const server = createServer();
    const failing = new FailingServer(server);
    server.on("request", (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        if (failing.failure === "down") return void request.socket.destroy();
        if (failing.failure === "slow") return;
        if (failing.failure === "nonsense") return void response.end("<html><h1>It works!</h1></html>");
        const send = (status: number, body: unknown) =>
          response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
        if (failing.failure === "refuses") return void send(403, { code: "invalid_api_key", message: "The provided API key is invalid." });
        const text = Buffer.concat(chunks).toString("utf8");
        const [status, body] = failing.#answer(
          request.method ?? "GET",
          new URL(request.url ?? "/", "http://x"),
          (text === "" ? null : JSON.parse(text)) as never,
        );
        send(status, body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return failing;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(method: string, { pathname }: URL, body: never): [number, unknown] {
    const [, room, name = "", part, key] = pathname.split("/");
    const index = this.#indexes.get(name);
    if (room === "health") return [200, { status: "available" }];
    if (room === "tasks") return [200, { uid: Number(name), ...this.#tasks[Number(name)] }];
    if (room === "swap-indexes") return this.#task(() => this.#swap(body));
    if (room === "multi-search")
      return [200, { results: (body as { queries: { indexUid: string }[] }).queries.map((query) => this.#search(query.indexUid)) }];
    if (room === "indexes" && name === "") return this.#task(() => void this.#indexes.set((body as { uid: string }).uid, new Map()));
    if (!index) return [404, { code: "index_not_found", message: `Index \`${name}\` not found.` }];
    if (part === undefined) return method === "DELETE" ? this.#task(() => void this.#indexes.delete(name)) : [200, { uid: name }];
    if (part === "settings") return method === "GET" ? [200, {}] : this.#task(() => undefined);
    if (key === "delete-batch")
      return this.#task(() => {
        for (const one of body as string[]) index.delete(one);
      });
    if (key === "fetch") {
      const { filter } = body as { filter: string };
      return [200, { results: [...index.values()].filter((row) => filter.includes(`"${row.key}"`)) }];
    }
    if (method === "POST")
      return this.#task(() => {
        for (const row of body as { key: string }[]) index.set(row.key, row);
      });
    if (key !== undefined) return index.has(key) ? [200, index.get(key)] : [404, { code: "document_not_found", message: "not found" }];
    return [200, { results: [...index.values()], total: index.size, offset: 0, limit: 1000 }];
  }

  #task(run: () => void): [number, unknown] {
    const full = this.failure === "full";
    if (!full) run();
    this.#tasks.push(full ? { status: "failed", error: { message: "No space left on device" } } : { status: "succeeded", error: null });
    return [202, { taskUid: this.#tasks.length - 1, status: "enqueued" }];
  }

  #swap([{ indexes }]: { indexes: [string, string] }[] & [{ indexes: [string, string] }]): void {
    const [a, b] = indexes.map((name) => this.#indexes.get(name) ?? new Map());
    this.#indexes.set(indexes[0], b as Map<string, never>);
    this.#indexes.set(indexes[1], a as Map<string, never>);
  }

  /** Everything matches; the rank of the adapter decides. */
  #search(name: string) {
    const hits = [...(this.#indexes.get(name)?.values() ?? [])].filter(({ source }) => source);
    return { indexUid: name, hits, estimatedTotalHits: hits.length, facetDistribution: {} };
  }
}
