import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import jsonld from "jsonld";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atomFaults } from "./atom-faults.ts";
import { openPortal } from "./open-portal.ts";
import { PAGE_KINDS, pagesOf } from "./pages.ts";
import { readSitemap } from "./read-sitemap.ts";
import { SCHEMA_ORG_CONTEXT } from "./schema-org-context.ts";

const root = resolve(import.meta.dirname, "../..");

/** The address that people type, which is not the one that the server listens on. */
const SITE = "https://zelian.example";
const PASSWORD = "一个够长的密码-2026";

/** What the checker's own reader of CSS does not know, or takes for a mistake beside a var(). */
const YOUNGER_THAN_THE_CHECKER = [/^CSS: .*“::details-content”/, /^CSS: “max-height”: The types are incompatible/, /^CSS: Parse Error/];

const { server, browser, close } = await openPortal({
  environment: { PUBLIC_URL: SITE, ADMIN_PASSWORD: PASSWORD, SITE_ID_CODE: "1201000001" },
});
afterAll(close);
const pages = await pagesOf(server.url);

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

/** Asks the API; with a token as whoever it was given to. @throws where it answers with an error */
async function ask(query: string, variables: object = {}, token?: string): Promise<Record<string, any>> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function signIn(): Promise<string> {
  const input = { username: "admin", password: PASSWORD };
  return (await ask("mutation($input: SignInInput!) { signIn(input: $input) { token } }", { input })).signIn.token;
}

/** The things of schema.org that a page carries. */
async function things(path: string): Promise<any[]> {
  const html = await (await fetch(server.url + path)).text();
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json as string));
}

test("the sitemap holds a page of every kind, each once, and robots.txt leads to it", async () => {
  const addresses = [...(await readSitemap(server.url)).keys()];
  for (const kind of ["policy", "indicator", "measure", "unit", "meeting", "interpretation", "case", "compare", "developers"])
    expect(addresses).toContain(SITE + pages[kind]);
  expect(await (await fetch(`${server.url}/robots.txt`)).text()).toContain(`Sitemap: ${SITE}/sitemap.xml`);
});

test("the sitemap says when a text last changed, and nothing where that is not known", async () => {
  const changed = await readSitemap(server.url);
  const { interpretations } = await ask("{ interpretations(first: 1) { nodes { id updatedAt } } }");
  const [{ id, updatedAt }] = interpretations.nodes;
  expect(changed.get(`${SITE}/interpretations/${id}`)).toBe(updatedAt);
  expect(changed.get(SITE + pages.policy)).toBeUndefined();
});

test("the sitemap and each of its parts are well-formed, and a part that it does not name is not there", async () => {
  const parts = await xml("/sitemap.xml", "sitemapindex > sitemap > loc");
  expect(parts).toContain(`${SITE}/sitemap/lists.xml`);
  for (const part of parts) expect((await xml(new URL(part).pathname, "urlset > url > loc")).length).toBeGreaterThan(0);
  for (const path of ["/sitemap/policies-2.xml", "/sitemap/policies-0.xml", "/sitemap/clauses-1.xml", "/sitemap/toString-1.xml"])
    expect((await fetch(server.url + path)).status).toBe(404);
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
  expect(atomFaults(await (await fetch(`${server.url}/feed.atom`)).text())).toEqual([]);
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

test("a case says its themes to machines, and stands with the others of a theme", async () => {
  const { caseStudies } = await ask("{ caseStudies(first: 100) { nodes { id themes { id name } } } }");
  const themed = caseStudies.nodes.find(({ themes }: { themes: unknown[] }) => themes.length > 0);
  const other = caseStudies.nodes.find(({ themes }: { themes: unknown[] }) => themes.length === 0);
  const [thing] = await things(`/cases/${themed.id}`);
  expect(thing.keywords).toEqual(themed.themes.map(({ name }: { name: string }) => name));
  const list = await (await fetch(`${server.url}/cases?theme=${themed.themes[0].id}`)).text();
  expect(list).toContain(`href="/cases/${themed.id}"`);
  expect(list).not.toContain(`href="/cases/${other.id}"`);
});

describe.each(PAGE_KINDS)("%s", (kind) => {
  test("another program reads all that its JSON-LD says", async () => {
    const blocks = await things(pages[kind] as string);
    const html = await (await fetch(server.url + pages[kind])).text();
    expect(blocks.length > 0).toBe(!html.includes('<meta name="robots" content="noindex"'));
    for (const block of blocks) {
      const documentLoader = async () => ({ contextUrl: null, documentUrl: "https://schema.org", document: SCHEMA_ORG_CONTEXT }) as never;
      const [expanded] = await jsonld.expand(block, { documentLoader, safe: true } as object);
      expect(expanded?.["@type"]).toEqual([`https://schema.org/${block["@type"]}`]);
    }
  });
});

test("a page in a room says the way to it, and the home page how to search", async () => {
  const [, way] = await things(pages.indicator as string);
  expect(way.itemListElement.map(({ name, item }: Record<string, string>) => [name, item]).slice(0, 2)).toEqual([
    ["首页", `${SITE}/`],
    ["指标", `${SITE}/indicators`],
  ]);
  expect(way.itemListElement[2].item).toBe(SITE + pages.indicator);
  const [site] = await things("/");
  expect([site["@type"], site.potentialAction.target.urlTemplate]).toEqual(["WebSite", `${SITE}/search?q={search_term_string}`]);
});

test("nothing is said of the force of a notice without a date", async () => {
  const policies = [...(await readSitemap(server.url)).keys()].filter((address) => /\/policies\/./.test(address));
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
    expect(await page.locator('meta[name="SiteIDCode"]').getAttribute("content")).toBe("1201000001");
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
  // The desk's forms are in Chinese, and so is all that stands around them.
  await page.goto(`${server.url}/editor`);
  expect(await page.locator(".skip").textContent()).toBe("跳到正文");
  expect(await page.getByRole("navigation", { name: "栏目" }).count()).toBe(1);
  await page.close();
});

test("each question that /developers shows is answered as it stands there", async () => {
  const html = await (await fetch(`${server.url}/developers`)).text();
  const files = globSync("portal/src/graphiql/questions/*.graphql", { cwd: root });
  expect(html.split("查询语句").length - 1).toBe(files.length);
  for (const file of files) {
    const answer = await ask(readFileSync(join(root, file), "utf8"));
    expect(
      Object.values(answer).every((value) => value !== null),
      file,
    ).toBe(true);
  }
});

test("the catalogue describes every file by its address, and each is there", async () => {
  const catalog = await (await fetch(`${server.url}/data/catalog.jsonld`)).json();
  await jsonld.expand(catalog, { safe: true } as object);
  const files = catalog["dcat:dataset"]["dcat:distribution"].map((file: Record<string, any>) => file["dcat:downloadURL"]["@id"]);
  expect(files).toContain(`${SITE}/data/LEADS.csv`);
  const html = await (await fetch(`${server.url}/data`)).text();
  for (const file of files) {
    expect(html).toContain(`href="${file.slice(SITE.length)}"`);
    expect((await fetch(file.replace(SITE, server.url), { method: "HEAD" })).status).toBe(200);
  }
});

test("every token of the design is shown with what it is for", async () => {
  const tokens =
    readFileSync(join(root, "portal/src/styles/tokens.css"), "utf8")
      .split("}")[0]
      ?.match(/--[\w-]+(?=:)/g) ?? [];
  const html = await (await fetch(`${server.url}/developers/design`)).text();
  const rows = [...html.matchAll(/<th scope="row">\s*(--[\w-]+)\s*<\/th>\s*<td>([^<]*)</g)].map(([, name, meaning]) => [
    name,
    Boolean(meaning?.trim()),
  ]);
  expect(rows.toSorted()).toEqual(tokens.map((name) => [name, true]).toSorted());
});

describe("a case that was withdrawn", () => {
  let id: string;
  beforeAll(async () => {
    const token = await signIn();
    const { caseStudies } = await ask("{ caseStudies(first: 2) { nodes { id revision } } }", {}, token);
    const { id: last, revision } = caseStudies.nodes[1];
    id = last;
    const input = { id, revision, comment: "数字有误 <请勿引用>" };
    await ask("mutation($input: TransitionInput!) { withdrawCaseStudy(input: $input) { caseStudy { id } } }", { input }, token);
  });

  test("leaves the feeds with a tombstone that says when and why, and the feed is still valid", async () => {
    const feed = await (await fetch(`${server.url}/feed.atom`)).text();
    expect(atomFaults(feed)).toEqual([]);
    expect(feed).not.toContain(`<id>${SITE}/cases/${id}</id>`);
    expect(feed).toMatch(
      new RegExp(`<at:deleted-entry ref="${SITE}/cases/${id}" when="[^"]+">\\s*<at:comment>数字有误 &lt;请勿引用&gt;</at:comment>`),
    );
    const { items, _deleted } = await (await fetch(`${server.url}/feed.json`)).json();
    expect(items.map((item: { id: string }) => item.id)).not.toContain(`${SITE}/cases/${id}`);
    expect(_deleted).toMatchObject([{ id: `${SITE}/cases/${id}`, reason: "数字有误 <请勿引用>" }]);
  });

  test("is in no sitemap, and in no list of the pages' addresses", async () => {
    expect([...(await readSitemap(server.url)).keys()]).not.toContain(`${SITE}/cases/${id}`);
    expect((await fetch(`${server.url}/cases/${id}`)).status).toBe(410);
  });

  const hasJava = spawnSync("java", ["-version"]).status === 0;
  test.skipIf(!hasJava)(
    "the Nu HTML checker finds no error on any kind of page, the desk's and the withdrawn one among them",
    { timeout: 120_000 },
    async () => {
      const token = await signIn();
      const desk = globSync("**/*.astro", { cwd: join(root, "portal/src/pages/editor") })
        .filter((file) => !file.includes("["))
        .map((file) => `/editor/${file.replace(/(^|\/)?index\.astro$|\.astro$/, "")}`);
      const folder = mkdtempSync(join(tmpdir(), "zelian-pages-"));
      for (const [number, path] of [...Object.values(pages), ...desk, `/cases/${id}`].entries()) {
        const headers = desk.includes(path) ? { authorization: `Bearer ${token}` } : undefined;
        const html = await (await fetch(server.url + path, { headers })).text();
        writeFileSync(join(folder, `${number}-${encodeURIComponent(path).slice(0, 100)}.html`), html);
      }
      const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
      const checked = spawnSync(
        "java",
        [
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-jar",
          jar,
          "--errors-only",
          "--exit-zero-always",
          "--format",
          "json",
          "--stdout",
          folder,
        ],
        {
          encoding: "utf8",
          maxBuffer: 64 * 1024 * 1024,
        },
      );
      rmSync(folder, { recursive: true });
      const faults = (JSON.parse(checked.stdout).messages as { url: string; message: string }[])
        .filter(({ message }) => !YOUNGER_THAN_THE_CHECKER.some((known) => known.test(message)))
        .map(({ url, message }) => `${decodeURIComponent(decodeURIComponent(url.split("/").at(-1) ?? ""))}: ${message}`);
      expect(faults).toEqual([]);
    },
  );
});
