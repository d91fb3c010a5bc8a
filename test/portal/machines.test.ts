import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser } from "../browser.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { pagesOf } from "./pages.ts";

/** The address that people type, which is not the one that the server listens on. */
const SITE = "https://zelian.example";

let server: RunningServer;
let browser: Browser;
let pages: Record<string, string>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ environment: { PUBLIC_URL: SITE } }), openBrowser()]);
  pages = await pagesOf(server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A document as a browser's XML parser reads it: the texts at a selector; throws where it is not well-formed. */
async function xml(path: string, selector: string): Promise<string[]> {
  const text = await (await fetch(server.url + path)).text();
  const page = await browser.newPage();
  const read = await page.evaluate(
    ([source, wanted]) => {
      const document = new DOMParser().parseFromString(source as string, "application/xml");
      if (document.querySelector("parsererror")) return null;
      return [...document.querySelectorAll(wanted as string)].map((element) => element.textContent ?? "");
    },
    [text, selector],
  );
  await page.close();
  if (read === null) throw new Error(`${path} is not well-formed`);
  return read;
}

/** The things of schema.org that a page carries. */
async function things(path: string): Promise<any[]> {
  const html = await (await fetch(server.url + path)).text();
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json as string));
}

test("the sitemap holds a page of every kind, each once, and robots.txt leads to it", async () => {
  const addresses = await xml("/sitemap.xml", "loc");
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const kind of ["policy", "indicator", "measure", "unit", "meeting", "interpretation", "case", "compare", "developers"])
    expect(addresses).toContain(SITE + pages[kind]);
  expect(await (await fetch(`${server.url}/robots.txt`)).text()).toContain(`Sitemap: ${SITE}/sitemap.xml`);
});

test("the Atom feed has an entry for each interpretation and case, with an id, a title, a time and an address that answers", async () => {
  const entries = (await xml("/feed.atom", "entry")).length;
  expect(entries).toBeGreaterThan(0);
  const [ids, titles, times] = [
    await xml("/feed.atom", "entry > id"),
    await xml("/feed.atom", "entry > title"),
    await xml("/feed.atom", "updated"),
  ];
  expect([new Set(ids).size, titles.filter(Boolean).length, times.length]).toEqual([entries, entries, entries + 1]);
  for (const time of times) expect(time).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/);
  expect(times.slice(1)).toEqual(times.slice(1).toSorted().reverse());
  for (const kind of ["interpretation", "case"]) expect(ids).toContain(SITE + pages[kind]);
  expect((await fetch((ids[0] as string).replace(SITE, server.url))).status).toBe(200);
});

test("the JSON Feed tells the same as the Atom feed", async () => {
  const response = await fetch(`${server.url}/feed.json`);
  expect(response.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
  const feed = await response.json();
  expect([feed.version, feed.feed_url]).toEqual(["https://jsonfeed.org/version/1.1", `${SITE}/feed.json`]);
  expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(await xml("/feed.atom", "entry > id"));
});

test.each([
  ["policy", "Legislation"],
  ["unit", "GovernmentOrganization"],
  ["interpretation", "Article"],
  ["case", "Article"],
])("a page of the kind %s says in JSON-LD that it is a %s, by its own address", async (kind, type) => {
  const [thing] = await things(pages[kind] as string);
  expect(thing["@context"]).toBe("https://schema.org");
  expect(thing["@type"]).toBe(type);
  expect(thing.url).toBe(SITE + pages[kind]);
  expect(thing.name ?? thing.headline).toBeTruthy();
});

test("nothing is said of the force of a notice without a date", async () => {
  const policies = (await xml("/sitemap.xml", "loc")).filter((address) => /\/policies\/./.test(address));
  for (const address of policies) {
    const [thing] = await things(new URL(address).pathname);
    expect("legislationLegalForce" in thing).toBe("legislationDate" in thing);
  }
});

test("each page names its own address, what it is, and its site, for search engines and chats", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const kind of ["home", "policy", "indicator", "unit", "case", "compare"]) {
    await page.goto(server.url + pages[kind]);
    expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toBe(SITE + pages[kind]);
    expect(await page.locator('meta[property="og:title"]').getAttribute("content")).toBeTruthy();
    expect(await page.locator('meta[name="description"]').getAttribute("content")).toBeTruthy();
    expect(await page.locator('meta[name="SiteName"]').getAttribute("content")).toBe("责链");
  }
  await page.goto(server.url + pages.policy);
  expect(await page.locator('meta[name="ColumnName"]').getAttribute("content")).toBe("政策");
  await page.close();
});

test("a search is listed as the page to search on, a walk through the graph and a report as what they are about; what is not there asks not to be listed", async () => {
  for (const [kind, listed] of [
    ["search", "/search"],
    ["the graph around an indicator", pages.indicator],
    ["a report of an error", pages.indicator],
  ])
    expect(await (await fetch(server.url + pages[kind as string])).text()).toContain(`<link rel="canonical" href="${SITE}${listed}"`);
  for (const kind of ["an unknown id", "an unknown address"])
    expect(await (await fetch(server.url + pages[kind])).text()).toContain('<meta name="robots" content="noindex"');
});

test("who reads English finds the frame of each page in English, marked as such around a Chinese page", async () => {
  const page = await browser.newPage({ locale: "en-GB", javaScriptEnabled: false, viewport: { width: 375, height: 800 } });
  for (const kind of ["home", "policy", "an unknown address"]) {
    const response = await page.goto(server.url + pages[kind]);
    expect(response?.headers().vary?.toLowerCase()).toContain("accept-language");
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    const nav = page.getByRole("navigation", { name: "Sections" });
    expect(await nav.getAttribute("lang")).toBe("en");
    expect(await nav.getByRole("link", { name: "Policies" }).count()).toBe(1);
    expect(await page.locator(".skip").textContent()).toBe("Skip to content");
    expect(await page.locator("footer").textContent()).not.toMatch(/\p{Script=Han}/u);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.close();
});
