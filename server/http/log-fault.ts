import type { FastifyRequest } from "fastify";

/** Tells the operator of a fault that nobody foresaw, and at which address: without the query, which holds what somebody looked for. */
export function logFault({ method, url }: Pick<FastifyRequest, "method" | "url">, error: unknown): void {
  console.error(`${new Date().toISOString()} ${method} ${url.split("?", 1)[0]}`, error);
}
