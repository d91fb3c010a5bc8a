import { hash } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DomainError, NotFoundError } from "../domain/errors.ts";
import { readSince } from "./read-since.ts";

/** What can be taken away of the graph, made while it is sent. */
interface DataSource {
  cursor(): Promise<number>;
  context(origin: string): Record<string, unknown>;
  jsonLd(origin: string, about: Record<string, unknown>): AsyncIterable<string>;
  csv(kind: string, origin: string): AsyncIterable<string> | null;
  changesAfter(cursor: number, origin: string): Promise<AsyncIterable<string>>;
  changesSince(moment: Date, origin: string): Promise<AsyncIterable<string>>;
}

interface DataSettings {
  /** Null: the site is called as the visitor calls it. */
  siteUrl: string | null;
  /** The address of the licence under which the data is given. */
  license: string;
}

/** Downloads that may run at the same time: each keeps the graph busy as long as its reader takes. */
const MOST_AT_ONCE = 8;

/**
 * `/data/graph.jsonld`, `/data/{kind}.csv`, `/data/changes?since=` and `/data/context.jsonld`: the graph for programs of any site. Each answer
 * names the cursor from which `/data/changes` goes on, read before the first line: what changes meanwhile comes again.
 */
export function addDataRoutes(server: FastifyInstance, data: DataSource, { siteUrl, license }: DataSettings): void {
  const originOf = (request: FastifyRequest) => siteUrl ?? `${request.protocol}://${request.host}`;
  // What is said of the data changes with the settings, too.
  const terms = hash("sha1", license, "base64url").slice(0, 8);
  let running = 0;

  /** Sends what `make` gives, or 304 to who has it already. */
  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    make: (cursor: number) => Promise<AsyncIterable<string>>,
  ) {
    open(reply);
    const cursor = await data.cursor();
    const text = await make(cursor);
    const etag = `W/"${cursor}-${terms}"`;
    reply.headers({ etag, "zelian-cursor": cursor, "content-type": type, link: `<${license}>; rel="license"` });
    if (request.headers["if-none-match"]?.includes(etag)) return reply.code(304).send();
    if (request.method === "HEAD") return reply.send();
    if (running >= MOST_AT_ONCE) {
      reply.header("retry-after", "30");
      throw new DomainError("RATE_LIMITED", "同时下载的人太多，请半分钟后再试。");
    }
    running++;
    const stream = Readable.from(text, { objectMode: false });
    stream.once("close", () => running--);
    return reply.send(stream);
  }

  server.get("/data/graph.jsonld", (request, reply) =>
    send(request, reply, "application/ld+json; charset=utf-8", async (cursor) => data.jsonLd(originOf(request), { license, cursor })),
  );

  server.get("/data/context.jsonld", (request, reply) =>
    open(reply)
      .type("application/ld+json; charset=utf-8")
      .send(data.context(originOf(request))),
  );

  server.get<{ Params: { kind: string } }>("/data/:kind.csv", (request, reply) => {
    const { kind } = request.params;
    return send(request, reply, "text/csv; charset=utf-8; header=present", async () => {
      const text = data.csv(kind, originOf(request));
      if (!text) throw new NotFoundError(`没有“${kind}”这一类数据。有哪些类，见 /data。`, { kind });
      reply.header("content-disposition", `attachment; filename="zelian-${kind}.csv"`);
      return text;
    });
  });

  server.get<{ Querystring: { since?: unknown } }>("/data/changes", (request, reply) =>
    send(request, reply, "application/x-ndjson; charset=utf-8", async () => {
      const since = readSince(request.query.since);
      return since instanceof Date ? data.changesSince(since, originOf(request)) : data.changesAfter(since, originOf(request));
    }),
  );
}

/** What is public anyway may be read by the pages of any site. */
function open(reply: FastifyReply): FastifyReply {
  return reply.headers({
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "etag, zelian-cursor, link",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "no-cache",
  });
}
