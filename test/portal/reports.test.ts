import { afterAll, expect, test } from "vitest";
import { openPortal } from "./open-portal.ts";
import { pagesOf } from "./pages.ts";

const { server, browser, close } = await openPortal();
afterAll(close);
const pages = await pagesOf(server.url);
const page = await browser.newPage({ javaScriptEnabled: false });

test("anyone can say that something is wrong, from its page, without a script or an account", async () => {
  await page.goto(server.url + pages.indicator);
  const name = await page.locator("h1").textContent();
  await page.getByRole("link", { name: "纠错", exact: true }).click();
  expect(await page.locator("h1").textContent()).toBe(name);
  await page.getByLabel("哪里不对").fill("责任单位少了一家");
  await page.getByRole("button", { name: "提交" }).click();
  expect(await page.locator("main").textContent()).toContain("收到了，编辑会对照原文核实。");
});

test("one claim of a chain is reported with its words and its clause", async () => {
  await page.goto(server.url + pages.indicator);
  const row = page.locator(".chain-table tbody tr", { hasText: "牵头" }).first();
  const clause = await row.locator(".clause-mark").getAttribute("href");
  await row.getByRole("link", { name: "纠错" }).click();
  const said = page.locator("header p", { hasText: "说的是" });
  expect(await said.textContent()).toContain("开办企业：牵头 市场监管局");
  expect(await said.locator(".clause-mark").getAttribute("href")).toBe(clause);
  await page.getByLabel("哪里不对").fill("牵头单位已经换了");
  await page.getByRole("button", { name: "提交" }).click();
  expect(await page.locator("main").textContent()).toContain("收到了，编辑会对照原文核实。");
});

test.each([
  ["compare", "/compare", "tr", /^开办企业：牵头 /],
  ["an indicator compared", `/compare?indicator=${encodeURIComponent("获得电力")}`, "tr:has-text('谁牵头')", /^获得电力：牵头 /],
  ["the calendar", "/calendar?month=2026-03", ".days li", /^每季度末20日前：/],
])("a claim of %s is reported with its words and its clause", async (_page, address, row, claim) => {
  await page.goto(server.url + address);
  await page.locator(row).getByRole("link", { name: "纠错" }).first().click();
  const { searchParams } = new URL(page.url());
  expect(searchParams.get("claim")).toMatch(claim);
  const said = page.locator("header p", { hasText: "说的是" });
  expect(await said.textContent()).toContain(searchParams.get("claim"));
  expect(await said.locator(".clause-mark").count()).toBe(1);
});

test("a report about nothing is a 404, and another site cannot send one for a visitor", async () => {
  expect((await fetch(`${server.url}/report?subject=nothing`)).status).toBe(404);
  const foreign = await fetch(server.url + pages["a report of an error"], {
    method: "POST",
    headers: { origin: "https://elsewhere.example", "content-type": "application/x-www-form-urlencoded" },
    body: "text=x",
  });
  expect(foreign.status).toBe(403);
});

test("two notices are compared by what each lays down, with the clause of each", async () => {
  await page.goto(server.url + pages["two notices compared"]);
  expect(await page.locator("h2").allTextContents()).toEqual([
    expect.stringMatching(/^新写的 \d+$/),
    expect.stringMatching(/^不再写的 \d+$/),
  ]);
  const lines = await page.locator(".lines > li").count();
  expect(await page.locator(".lines .clause-mark").count()).toBe(lines);
  // How much of each kind stands on top, and leads to what it counts, however long.
  const counts = page.locator(".compared-counts td a");
  const sum = (await counts.allTextContents()).reduce((total, count) => total + Number(count), 0);
  expect(sum).toBe(lines);
  expect(await page.locator("h1 ~ .answer").textContent()).toMatch(/；没有变的 \d+ 处。$/);
  const most = page.locator(".compared-counts tr", { hasText: "谁牵头" }).locator("td a").first();
  const group = page.locator(`[id="${((await most.getAttribute("href")) as string).slice(1)}"]`);
  expect(await group.isVisible()).toBe(false);
  await most.click();
  expect(await group.isVisible()).toBe(true);
  expect(await group.locator(":scope > li").count()).toBe(Number(await most.textContent()));
  expect((await fetch(`${server.url}/policies/compare?before=a&after=b`)).status).toBe(400);
});
