import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../start-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

interface Visited {
  status: number;
  anchors: Set<string>;
}

/** Visits every page that can be reached from home by links; searches lead on for ever, so those are left out. */
async function crawl(): Promise<{ pages: Map<string, Visited>; links: { from: string; to: string; anchor: string }[] }> {
  const pages = new Map<string, Visited>();
  const links: { from: string; to: string; anchor: string }[] = [];
  const ahead = ["/"];
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    if (pages.has(path)) continue;
    const response = await fetch(server.url + path);
    const html = await response.text();
    pages.set(path, { status: response.status, anchors: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id as string)) });
    for (const [, href] of html.matchAll(/\shref="([^"]+)"/g)) {
      const target = new URL((href as string).replaceAll("&#38;", "&").replaceAll("&amp;", "&"), server.url + path);
      if (
        target.origin !== server.url ||
        // Searches, calendars and the graph lead on for ever.
        /^\/(search|explore|report|calendar\?|calendar\.ics|large-print|graphql|data\/|feed\.|sitemap\.xml|schema\.graphql|favicon\.svg)/.test(
          target.pathname + target.search,
        )
      )
        continue;
      const to = target.pathname + target.search;
      links.push({ from: path, to, anchor: decodeURIComponent(target.hash.slice(1).split(":~:")[0] as string) });
      ahead.push(to);
    }
  }
  return { pages, links };
}

test("every page that a link leads to is there, and so is every clause, section and duty it points at", async () => {
  const { pages, links } = await crawl();
  expect(pages.size).toBeGreaterThan(100);
  expect([...pages].filter(([, { status }]) => status !== 200).map(([path]) => path)).toEqual([]);
  const astray = links.filter(({ to, anchor }) => anchor && !pages.get(to)?.anchors.has(anchor));
  expect(astray).toEqual([]);
}, 120_000);
