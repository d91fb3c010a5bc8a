import type { FastifyReply, FastifyRequest } from "fastify";
import type { Visit } from "../domain/visit.ts";

/** What signing in and out depend on; cookies go out with whatever answers, a page of the portal too. */
export function visitOf(request: FastifyRequest, reply: FastifyReply): Visit {
  const headers = new Headers();
  for (const name of ["cookie", "authorization", "user-agent"] as const) {
    const value = request.headers[name];
    if (value) headers.set(name, value);
  }
  // Whoever claims to come by TLS only has the browser keep their own cookie from plain connections.
  const byTls = request.headers["x-forwarded-proto"] === "https";
  const setCookie = (line: string) => {
    reply.raw.appendHeader("set-cookie", byTls && !/;\s*secure/i.test(line) ? `${line}; Secure` : line);
    // What one visitor is given is for no cache.
    reply.raw.setHeader("cache-control", "no-store");
  };
  return { address: request.ip, headers, setCookie };
}
