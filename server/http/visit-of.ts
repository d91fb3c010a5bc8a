import type { FastifyReply, FastifyRequest } from "fastify";
import type { Visit } from "../domain/visit.ts";

/** What signing in and out depend on; cookies go out with whatever answers, a page of the portal too. */
export function visitOf(request: FastifyRequest, reply: FastifyReply): Visit {
  let headers: Headers | null = null;
  // Whoever claims to come by TLS only has the browser keep their own cookie from plain connections.
  const byTls = request.headers["x-forwarded-proto"] === "https";
  const setCookie = (line: string) => {
    reply.raw.appendHeader("set-cookie", byTls && !/;\s*secure/i.test(line) ? `${line}; Secure` : line);
    // What one visitor is given is for no cache.
    reply.raw.setHeader("cache-control", "no-store");
  };
  return {
    address: request.ip,
    // Most requests are the public's, of whom nothing is asked.
    get headers() {
      headers ??= headersOf(request);
      return headers;
    },
    setCookie,
  };
}

/** Whether a request names anybody at all. */
export function isByNobody({ headers }: FastifyRequest): boolean {
  return headers.cookie === undefined && headers.authorization === undefined;
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const name of ["cookie", "authorization", "user-agent"] as const) {
    const value = request.headers[name];
    if (value) headers.set(name, value);
  }
  return headers;
}
