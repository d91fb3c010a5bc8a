import type { FastifyInstance, FastifyRequest } from "fastify";

const READING = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);
const REFUSAL = "这个请求来自别的网站，没有执行。请打开本站的页面再操作；程序调用请用 Authorization: Bearer 令牌，不带 cookie。";

/**
 * Refuses with 403 what a page of another site has a browser write here: every browser says where a request comes from. A program says
 * nothing, and may write with a bearer token; a cookie without a word of where it comes from is not believed.
 */
export function refuseForeignWrites(server: FastifyInstance, publicUrl: string): void {
  const publicHost = new URL(publicUrl).host;
  server.addHook("onRequest", async (request, reply) => {
    if (READING.has(request.method) || isOwn(request, publicHost)) return;
    return reply.code(403).send({ errors: [{ message: REFUSAL, extensions: { code: "FORBIDDEN" } }] });
  });
}

/** By Sec-Fetch-Site, which browsers send over TLS and to localhost, else by Origin, which they send with every write. */
function isOwn({ headers, host }: FastifyRequest, publicHost: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site) return site === "same-origin" || site === "none";
  if (headers.origin) return [host, publicHost].includes(hostOf(headers.origin));
  return !headers.cookie;
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : "";
}
