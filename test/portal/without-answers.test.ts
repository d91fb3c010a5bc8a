import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { afterEach, expect, test } from "vitest";

type Ask = (document: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>>;
interface Locals {
  ask: Ask;
  language: "zh";
  reportFault: (error: unknown) => void;
}
type PageHandler = (...parameters: [...Parameters<RequestListener>, () => void, Locals]) => void;

let server: Server;
afterEach(() => new Promise((done) => server.close(done)));

/** The built pages over an API that answers as the test says. */
async function openPortal(ask: Ask, reportFault: Locals["reportFault"] = (error) => expect.unreachable(String(error))): Promise<string> {
  const { handler } = (await import(resolve(import.meta.dirname, "../../dist/portal/server/entry.mjs"))) as { handler: PageHandler };
  const locals: Locals = { ask, language: "zh", reportFault };
  server = createServer((request, response) => handler(request, response, () => response.writeHead(404).end(), locals));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const failing = (code: string, message: string) => () => Promise.reject(Object.assign(new Error(message), { code }));

test("a graph that does not answer makes a 503 that says so and when to come back", async () => {
  const url = await openPortal(failing("UNAVAILABLE", "图库没有应答。"));
  const response = await fetch(`${url}/measures/some-measure`);
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("30");
  expect(await response.text()).toContain("图库没有应答。");
});

test("what an address asks for in a way that cannot be answered is a 400 that says why", async () => {
  for (const code of ["BAD_USER_INPUT", "NOT_FOUND"]) {
    const url = await openPortal(failing(code, "没有“丁区”这个地区。"));
    const response = await fetch(`${url}/policies?jurisdiction=x`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("没有“丁区”这个地区。");
    await new Promise((done) => server.close(done));
  }
});

test("a list that is to go on from a place it does not have leads back to its first page, as chosen as it was", async () => {
  const words = "这个翻页地址已经失效，或者不属于这份清单：“garbage”。请从第一页重新打开。";
  const url = await openPortal(() =>
    Promise.reject(Object.assign(new Error(words), { code: "BAD_USER_INPUT", asked: { after: "garbage" } })),
  );
  const response = await fetch(`${url}/policies?jurisdiction=x&after=garbage`);
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain(words);
  expect(html).toContain('<a href="/policies?jurisdiction=x">从第一页重新打开</a>');
  expect(await (await fetch(`${url}/policies?after=garbage`)).text()).toContain('<a href="/policies">从第一页重新打开</a>');
});

test("what was withdrawn is a 410 that says why", async () => {
  const url = await openPortal(async (document) =>
    document.includes("query Withdrawal")
      ? { withdrawal: { at: "2026-03-04T00:00:00Z", reason: "提交单位要求撤回" } }
      : { caseStudy: null },
  );
  const response = await fetch(`${url}/cases/some-case`);
  expect(response.status).toBe(410);
  const html = await response.text();
  expect(html).toContain("提交单位要求撤回");
  expect(html).toContain("2026年3月4日");
});

test("the page of a withdrawal cannot be called up by its own address", async () => {
  const url = await openPortal(async () => ({ withdrawal: null }));
  expect((await fetch(`${url}/410`)).status).toBe(404);
});

test("a chain asked for an unknown subject is a 404", async () => {
  const url = await openPortal((document) =>
    document.includes("query Withdrawal") ? Promise.resolve({ withdrawal: null }) : failing("NOT_FOUND", "没有这一项")(),
  );
  expect((await fetch(`${url}/indicators/some-indicator`)).status).toBe(404);
});

test("a fault of this program is a 500 that shows nothing of it, and is told to the log", async () => {
  const told: unknown[] = [];
  // The first ends the page where it asks, the second where it shows an answer that nobody foresaw.
  const faults: Ask[] = [() => Promise.reject(new Error("bolt://10.0.0.7 said what it should not")), async () => ({ policies: null })];
  for (const fault of faults) {
    const url = await openPortal(fault, (error) => told.push(error));
    const response = await fetch(`${url}/policies`);
    expect(response.status).toBe(500);
    const html = await response.text();
    expect(html).toContain("这一页出错了，不是您的问题");
    expect(html).not.toContain("10.0.0.7");
    expect(html).not.toMatch(/TypeError|at .+\.m?js/);
    await new Promise((done) => server.close(done));
  }
  expect(told.map(String)).toEqual(["Error: bolt://10.0.0.7 said what it should not", expect.stringContaining("TypeError")]);
});

test("the page of a fault cannot be called up by its own address", async () => {
  const url = await openPortal(async () => ({}));
  expect((await fetch(`${url}/500`)).status).toBe(404);
});
