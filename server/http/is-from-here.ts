import type { FastifyRequest } from "fastify";

/**
 * Whether a request that writes was sent by a page of this site, or by a program that carries its own token: a browser sends the cookie along
 * with what any page asks of it, and says in `Origin` or `Sec-Fetch-Site` which page that was.
 */
export function isFromHere({ headers }: FastifyRequest): boolean {
  if (headers.authorization) return true;
  if (headers["sec-fetch-site"] !== undefined) return headers["sec-fetch-site"] === "same-origin";
  return headers.origin !== undefined && hostOf(headers.origin) === headers.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
