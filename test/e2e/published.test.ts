import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser } from "../browser.ts";
import { TRICKS } from "../editorial/tricks.ts";
import { docx } from "../ingest/files.ts";
import { CREATE, type Editors, startEditors, step } from "./house-of-editors.ts";
import { DEAD, livePartsOf, watchPage } from "./live-parts.ts";

let editors: Editors;
let browser: Browser;
let jurisdiction: string;
beforeAll(async () => {
  [editors, browser] = await Promise.all([startEditors(), openBrowser()]);
  [{ id: jurisdiction }] = (await editors.ask(null, "{ jurisdictions { id } }")).data.jurisdictions;
});
afterAll(async () => {
  await browser?.close();
  await editors?.server.stop();
});

/** Publishes what the writer writes, with the reviewer's or, over warnings, the administrator's approval. */
async function publish(content: object, by: "reviewer" | "admin" = "reviewer"): Promise<{ id: string; revision: number }> {
  const { data, errors } = await editors.ask("writer", CREATE, { input: { jurisdiction, ...content } });
  if (errors) throw new Error(JSON.stringify(errors));
  const { id } = data.createCaseStudy.caseStudy;
  await editors.ask("writer", step("submit"), { input: { id, revision: 1 } });
  const published = await editors.ask(by, step("publish"), { input: { id, revision: 2, comment: "测试" } });
  expect(published.errors).toBeUndefined();
  return { id, revision: 3 };
}

const SEARCH = `query($words: String!) {
  search(query: $words, kinds: [CASE_STUDY]) { totalCount nodes { id } facets { values { count } } }
  suggest(prefix: $words) { text }
}`;
const found = async (words: string, who: Parameters<Editors["ask"]>[0] = null) => {
  const { search, suggest } = (await editors.ask(who, SEARCH, { words })).data;
  return {
    ids: search.nodes.map(({ id }: { id: string }) => id),
    counted: [search.totalCount, ...search.facets.flatMap(({ values }: any) => values.map(({ count }: any) => count))],
    suggested: suggest.map(({ text }: { text: string }) => text),
  };
};

test("what is published is on the portal and found, and withdrawn is gone from both, with the date and the reason", async () => {
  const title = "麒麟湖畔企业注册一窗通办";
  const { id, revision } = await publish({ title, summary: "一窗通办。", practice: "企业注册在麒麟湖畔一窗通办。" });
  const page = `${editors.server.url}/cases/${id}`;
  expect((await fetch(page)).status).toBe(200);
  expect(await (await fetch(`${editors.server.url}/cases`)).text()).toContain(title);
  await expect.poll(async () => (await found("麒麟湖畔")).ids).toContain(id);

  await editors.ask("reviewer", step("withdraw"), { input: { id, revision, comment: "数据有误，正在核对" } });
  const gone = await fetch(page);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toMatch(/年\d+月\d+日撤回[\s\S]*数据有误，正在核对/);
  expect(await (await fetch(`${editors.server.url}/cases`)).text()).not.toContain(title);
  await expect.poll(async () => (await found("麒麟湖畔")).ids).toEqual([]);
  expect((await found("麒麟湖畔")).suggested).not.toContain(title);
  expect(await (await fetch(`${editors.server.url}/sitemap/cases-1.xml`)).text()).not.toContain(id);
  const feed = await (await fetch(`${editors.server.url}/feed.atom`)).text();
  expect(feed.match(new RegExp(`<at:deleted-entry[^>]*${id}[^>]*>`))?.[0]).toBeDefined();
  expect(feed).not.toContain(`/cases/${id}"/>`);
});

test("who has a page is told that it stands, until what it shows is published", async () => {
  const visit = async (path: string, etag = "") => {
    const { status, headers } = await fetch(`${editors.server.url}${path}`, { headers: { "if-none-match": etag } });
    return { status, etag: headers.get("etag") ?? "", kept: headers.get("cache-control"), by: headers.get("vary")?.toLowerCase() };
  };
  const [cases, policies] = [await visit("/cases"), await visit("/policies")];
  expect(cases).toMatchObject({ status: 200, kept: "no-cache", by: "cookie, accept-language, accept-encoding" });
  expect(await visit("/cases", cases.etag)).toEqual({ ...cases, status: 304 });

  await publish({ title: "云雀山下的新做法", summary: "云雀山下。", practice: "云雀山下。" });
  const anew = await visit("/cases", cases.etag);
  expect(anew.status).toBe(200);
  expect(anew.etag).not.toBe(cases.etag);
  expect(await visit("/policies", policies.etag)).toEqual({ ...policies, status: 304 });
});

test("a draft is in no search, suggestion, feed, sitemap or page", async () => {
  const title = "白鹭洲头并联审批的做法";
  const input = { title, summary: "并联审批。", practice: "白鹭洲头并联审批。", jurisdiction };
  const { id } = (await editors.ask("writer", CREATE, { input })).data.createCaseStudy.caseStudy;
  await editors.ask("writer", step("submit"), { input: { id, revision: 1 } });
  // Something else that is published after it has been indexed: so has everything before it.
  const after = await publish({ title: "之后发布的一篇", summary: "之后。", practice: "青鸟殷勤为探看。" });
  await expect.poll(async () => (await found("青鸟殷勤")).ids).toContain(after.id);
  for (const who of [null, "writer", "reviewer", "admin"] as const) {
    const { ids, counted, suggested } = await found("白鹭洲头", who);
    expect({ ids, counted }, String(who)).toEqual({ ids: [], counted: [0] });
    expect(suggested).not.toContain(title);
  }
  for (const path of ["/sitemap/cases-1.xml", "/feed.atom", "/cases", "/search?q=白鹭洲头", "/"]) {
    expect(await (await fetch(`${editors.server.url}${path}`)).text(), path).not.toContain(id);
  }
  expect((await fetch(`${editors.server.url}/cases/${id}`)).status).toBe(404);
});

test("one page that holds every trick runs none of them: in Markdown, from a Word document, in titles and the names of files", async () => {
  const results = TRICKS.slice(0, 12).map((trick) => ({ name: trick.slice(0, 190), before: "1", after: "2", source: trick.slice(0, 190) }));
  const escaped = (trick: string) =>
    trick
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/[\t\n]+/g, " ");
  const paragraphs = ["带脚本的案例", "一、工作背景", "提醒。", "二、主要做法", ...TRICKS.map(escaped)].map(
    (line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`,
  );
  const document = await editors.upload("case-studies", `${TRICKS[5]}.docx`, docx(paragraphs.join("")));
  const files = await Promise.all(TRICKS.slice(0, 20).map((trick, index) => editors.upload("attachments", `${trick}.txt`, `附件${index}`)));
  const changes = {
    title: `提醒 ${TRICKS[0]} ${TRICKS[5]}`.slice(0, 200),
    summary: TRICKS.slice(0, 10).join(" "),
    note: TRICKS.slice(10, 20).join("\n\n").slice(0, 990),
    background: TRICKS.join("\n\n"),
    outcome: TRICKS.map((trick) => `| ${trick} | 乙 |\n|---|---|\n| ${trick} | 丁 |`).join("\n\n"),
    results,
    attachments: files.map(({ id }, index) => ({ id, description: TRICKS[index] })),
  };
  const { id } = document;
  const CHANGE = `mutation($input: UpdateCaseStudyInput!) { updateCaseStudy(input: $input) { caseStudy { revision } } }`;
  for (const [who, ask, input] of [
    ["writer", CHANGE, { id, revision: 1, ...changes }],
    ["writer", step("submit"), { id, revision: 2 }],
    ["admin", step("publish"), { id, revision: 3, comment: "测试" }],
  ] as const) {
    expect((await editors.ask(who, ask, { input })).errors).toBeUndefined();
  }
  const page = await browser.newPage();
  const seen = watchPage(page, editors.server.url);
  for (const path of [`/cases/${id}`, "/cases", "/search?q=提醒"]) {
    await page.goto(`${editors.server.url}${path}`);
    await page.waitForLoadState("networkidle");
    for (const link of await page.locator("main a").all()) await link.hover({ force: true, timeout: 1_000 }).catch(() => undefined);
    expect(await livePartsOf(page), path).toEqual(DEAD);
    if (path.startsWith("/cases/")) {
      const elements = await page
        .locator("main")
        .evaluate((main: any) => [...main.querySelectorAll("*")].map(({ localName }: any) => localName));
      expect(elements.filter((name: string) => /^(script|svg|math|style|meta|link|img|video|audio)$/.test(name))).toEqual([]);
      // The words are there, as words.
      const words = await page.locator("main").textContent();
      for (const alarm of ["alert(1)", "alert(13)", "alert(40)", "alert(53)"]) expect(words).toContain(alarm);
    }
  }
  expect(seen).toEqual({ alarms: [], strangers: [], errors: [] });
  await page.close();
});
