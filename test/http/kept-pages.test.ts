import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Ask } from "../../server/http/asked-answers.ts";
import { KeptPages } from "../../server/http/kept-pages.ts";
import { visitorLanguage } from "../../server/http/visitor-language.ts";

let server: Server;
let url: string;
/** What is published, on which day, and how often a page was made. */
let state: { version: string; day: string; made: number };

/** A site of one page that asks for the version and counts how often it is made; /gone is no page, /own is for one visitor, /same asks for what never changes. */
beforeEach(async () => {
  state = { version: "1", day: "2026-11-21", made: 0 };
  const pages = new KeptPages(() => state.day);
  const ask: Ask = async (document) => ({ told: document === "{ version }" ? state.version : document });
  server = createServer(async (request, response) => {
    const render = async (ask: Ask) => {
      state.made++;
      const { told } = await ask(request.url === "/same" ? "{ name }" : "{ version }");
      const status = request.url === "/gone" ? 410 : 200;
      response.writeHead(status, {
        "content-type": "text/html",
        "content-security-policy": "style-src 'sha256-x'",
        ...(request.url === "/own" && { "cache-control": "no-store" }),
      });
      response.write("第");
      if (request.url === "/broken") return void response.write("Internal", () => response.destroy(new Error("no such field")));
      response.end(request.url === "/same" ? "一页" : `${state.made}次，${told}版`);
    };
    try {
      if (!(await pages.answer(request, response, { ask, version: async () => state.version, render })))
        await render(async () => ({ told: state.version }));
    } catch (error) {
      response.writeHead(500).end((error as Error).message);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => server.close(done)));

const visit = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url + path, { headers });
  return { status: response.status, etag: response.headers.get("etag") ?? "", text: await response.text() };
};

test("who has a page is told its policy again, by which the browser shows it", async () => {
  const { etag } = await visit("/a");
  const again = await fetch(`${url}/a`, { headers: { "if-none-match": etag } });
  expect([again.status, again.headers.get("content-security-policy")]).toEqual([304, "style-src 'sha256-x'"]);
});

test("a page is made once for all visitors, and anew when what it is made of has changed", async () => {
  expect((await visit("/a")).text).toBe("第1次，1版");
  expect((await visit("/a", { "accept-encoding": "identity" })).text).toBe("第1次，1版");
  state.version = "2";
  expect((await visit("/a")).text).toBe("第2次，2版");
});

test("who has the page already is told so, until it has changed", async () => {
  const { etag } = await visit("/a");
  expect(await visit("/a", { "if-none-match": etag })).toEqual({ status: 304, etag, text: "" });
  state.version = "2";
  const anew = await visit("/a", { "if-none-match": etag });
  expect(anew).toMatchObject({ status: 200, text: "第2次，2版" });
  expect(anew.etag).not.toBe(etag);
});

test("a page that is told the same after something else was published is not made again", async () => {
  const { etag } = await visit("/same");
  state.version = "2";
  expect(await visit("/same", { "if-none-match": etag })).toEqual({ status: 304, etag, text: "" });
  expect(await visit("/same")).toMatchObject({ status: 200, text: "第一页" });
  expect(state.made).toBe(1);
});

test("a new day has every page made anew: it may show which day it is", async () => {
  await visit("/same");
  state.day = "2026-11-22";
  await visit("/same");
  expect(state.made).toBe(2);
});

test("those who wait for one page have it made once", async () => {
  const texts = await Promise.all(["/a", "/a", "/a"].map((path) => visit(path)));
  expect(texts.map(({ text }) => text)).toEqual(Array(3).fill("第1次，1版"));
});

test("large print is another page; what may be one visitor's own is never kept", async () => {
  const plain = await visit("/a");
  const large = await visit("/a", { cookie: "large-print=1" });
  expect(large.text).toBe("第2次，1版");
  expect(large.etag).not.toBe(plain.etag);
  // What a firewall or a counter on the way sets says nothing of who somebody is.
  expect((await visit("/a", { cookie: "waf=7; large-print=1" })).etag).toBe(large.etag);
  const own: Record<string, string>[] = [
    { cookie: "zelian.session_token=x" },
    { cookie: "large-print=1; __Secure-zelian.session_token=x" },
    { authorization: "Bearer x" },
  ];
  for (const headers of own) {
    const before = state.made;
    expect((await visit("/a", headers)).etag).toBe("");
    expect(state.made).toBe(before + 1);
  }
  await visit("/own");
  expect((await visit("/own")).text).toContain(`第${state.made}次`);
});

test.each([
  ["en-GB,en;q=0.9,zh;q=0.8", "en"],
  ["fr-FR,fr;q=0.9,en;q=0.5", "en"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en;q=0.3, zh;q=0.7", "zh"],
  ["en;q=0, *", "zh"],
  ["*", "zh"],
  ["english please;;q=", "zh"],
])("a browser that says %s gets the frame of the page in %s, and a page kept for that", async (accepted, language) => {
  expect(visitorLanguage(accepted)).toBe(language);
  const chinese = await visit("/a");
  const visitors = await visit("/a", { "accept-language": accepted });
  expect(visitors.etag === chinese.etag).toBe(language === "zh");
  expect(state.made).toBe(language === "zh" ? 1 : 2);
});

test("what is no page goes out as it is, each time anew", async () => {
  expect(await visit("/gone")).toMatchObject({ status: 410, etag: "" });
  expect((await visit("/gone")).text).toContain("第2次");
});

test("a page that fails in the middle is an error from beginning to end, for each who waits for it", async () => {
  const broken = { status: 500, etag: "", text: "no such field" };
  expect(await visit("/broken")).toEqual(broken);
  expect(await visit("/broken")).toEqual(broken);
  expect((await visit("/a")).status).toBe(200);
});
