import type { FastifyInstance } from "fastify";

/** The most of one kind: policies are long and few, everything else is short. */
const OF_A_KIND: Record<string, number> = { policies: 20 };

/**
 * Visits a page of every kind that the sitemap names, as the public will: the first visitor then waits neither for a page's code to be
 * read nor for its questions to be planned. `publicUrl` is the address that people type.
 */
export async function warmPortal(server: FastifyInstance, publicUrl: string): Promise<void> {
  const { host, protocol } = new URL(publicUrl);
  const headers = { host, "accept-encoding": "gzip", ...(protocol === "https:" ? { "x-forwarded-proto": "https" } : {}) };
  const sitemap = await server.inject({ url: "/sitemap.xml", headers: { ...headers, "accept-encoding": "identity" } });
  const visited = new Map<string, number>();
  for (const [, address] of sitemap.body.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const { pathname } = new URL(address as string);
    const [, room = "", id] = pathname.split("/");
    const kind = id ? room : pathname;
    const count = visited.get(kind) ?? 0;
    if (count >= (OF_A_KIND[kind] ?? 1)) continue;
    visited.set(kind, count + 1);
    await server.inject({ url: pathname, headers });
  }
}
