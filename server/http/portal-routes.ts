import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** What pages find in `Astro.locals`. */
export interface PortalLocals {
  /** Runs a GraphQL document in this process and returns its data; throws an error with `code` where there is none. */
  ask: (document: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>>;
}

type PageHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void, locals: PortalLocals) => void;

/** Serves the built portal: its files as they are, and every other address as a page. */
export async function addPortalRoutes(server: FastifyInstance, portalDirectory: string, locals: PortalLocals): Promise<void> {
  const { handler } = (await import(pathToFileURL(join(portalDirectory, "server", "entry.mjs")).href)) as { handler: PageHandler };
  await server.register(fastifyStatic, {
    root: join(portalDirectory, "client"),
    wildcard: false,
    index: false,
    // File names under _astro carry a hash of their content.
    setHeaders: (reply, path) => {
      if (path.includes("_astro")) reply.header("cache-control", "public, max-age=31536000, immutable");
    },
  });
  server.setNotFoundHandler((request, reply) => {
    // Pages are only read; what writes has routes of its own.
    if (request.method !== "GET" && request.method !== "HEAD") {
      return reply.code(405).header("allow", "GET, HEAD").type("text/plain; charset=utf-8").send("这个地址只能读取。");
    }
    reply.hijack();
    handler(
      request.raw,
      reply.raw,
      (error) => {
        if (error) request.log.error(error);
        if (!reply.raw.headersSent) reply.raw.writeHead(error ? 500 : 404, { "content-type": "text/plain; charset=utf-8" });
        reply.raw.end(error ? "页面出错了，请稍后再试。" : "没有这个页面。");
      },
      // A page may leave words of its own there: they are this visitor's alone.
      { ...locals },
    );
  });
}
