import { afterAll, expect, test } from "vitest";
import { type Column, responsibilityMatrix } from "../../portal/src/matrix/responsibility-matrix.ts";
import { openPortal } from "./open-portal.ts";
import { pagesOf } from "./pages.ts";

const { server, browser, close } = await openPortal();
afterAll(close);
const pages = await pagesOf(server.url);
const page = await browser.newPage({ javaScriptEnabled: false });

const said = (name: string) => ({
  unit: { id: name, name },
  citation: { quote: `${name}牵头`, clause: { id: "p.1", path: "一", url: "/policies/p#1" } },
});
const column = (id: string, leads: string[], supports: string[]): Column => ({
  id,
  name: id,
  url: `/indicators/${id}`,
  leads: leads.map(said),
  supports: supports.map(said),
});

test("a matrix has a row a unit, who leads most first, and who leads does not support the same too", () => {
  const rows = responsibilityMatrix([column("a", ["甲局"], ["乙局", "甲局"]), column("b", ["乙局"], []), column("c", ["乙局"], ["丙局"])]);
  expect(rows.map(({ unit, cells, leads, supports }) => [unit.name, cells.map((cell) => cell?.role ?? null), leads, supports])).toEqual([
    ["乙局", ["配合", "牵头", "牵头"], 2, 1],
    ["甲局", ["牵头", null, null], 1, 0],
    ["丙局", [null, null, "配合"], 0, 1],
  ]);
});

test("each dot of the matrix leads to a clause that names the unit, and says its role without colours", async () => {
  await page.goto(server.url + pages.matrix);
  const row = page.locator(".matrix tbody tr").first();
  const dot = row.locator("td a").first();
  expect(await dot.textContent()).toMatch(/^(牵头|配合)，出处 /);
  const unit = (await row.locator("th").textContent()) as string;
  const href = (await dot.getAttribute("href")) as string;
  await page.goto(server.url + href);
  expect(await page.locator(`[id="${href.split("#")[1]}"]`).textContent()).toContain(unit);
});

test("a matrix is of one place: what lies in it has its own, and is said to", async () => {
  await page.goto(`${server.url}/matrix?jurisdiction=${encodeURIComponent("滨海新区")}&of=measures`);
  expect(await page.locator(".answer").textContent()).toMatch(/^滨海新区的 9 条举措，都没有写明牵头单位/);
  await page.locator("main").getByRole("link", { name: "天津经济技术开发区" }).first().click();
  expect(await page.locator(".answer").textContent()).toMatch(/^天津经济技术开发区的 36 条举措/);
});

test("a list of one place that counts those under it says so, and one that has only its own does not", async () => {
  const line = (place: string) => page.goto(`${server.url}/measures?jurisdiction=${encodeURIComponent(place)}`);
  await line("滨海新区");
  expect(await page.locator(".subject-head").textContent()).toContain(
    "按“滨海新区”列出的有滨海新区、天津经济技术开发区的：一个地方也包括它之下的地方。",
  );
  await line("天津经济技术开发区");
  expect(await page.locator(".subject-head").textContent()).not.toContain("一个地方也包括它之下的地方");
});

test("a question by days says how it read them, above what falls on them", async () => {
  await page.goto(`${server.url}/search?q=${encodeURIComponent("经开区下个月要报什么")}`);
  const answer = page.getByRole("region", { name: "通知里写明的" });
  expect(await answer.locator("p").first().textContent()).toMatch(/^“下个月”按\d{4}年\d{1,2}月理解。$/);
  const [, month] = /按\d{4}年(\d{1,2})月/.exec((await answer.textContent()) as string) ?? [];
  expect(await answer.locator("dd").first().textContent()).toContain(`${month}月2`);
  await answer.locator("dt a").click();
  expect(await page.locator("h2").first().textContent()).toContain(`年${month}月，有日子的`);
});

test("a question that no notice answers is told so, with the page that says more", async () => {
  await page.goto(`${server.url}/search?q=${encodeURIComponent("东丽区本周有哪些会")}`);
  const answer = page.getByRole("region", { name: "通知没有写明的" });
  expect(await answer.locator("p").textContent()).toMatch(/没有写哪一天，不能确定是不是在这段日子里：指标调度会商工作会议/);
  expect(await answer.getByRole("link").first().getAttribute("href")).toMatch(/^\/calendar\?month=/);
});

test("a phone reads the matrix unit by unit, each part with its clause and where to say that it is wrong", async () => {
  const phone = await browser.newPage({ viewport: { width: 375, height: 812 }, javaScriptEnabled: false });
  await phone.goto(server.url + pages.matrix);
  expect(await phone.locator(".matrix").isVisible()).toBe(false);
  const first = phone.locator(".matrix-rows > li").first();
  await first.locator("summary").click();
  const leads = Number(/牵头 (\d+)/.exec((await first.locator("summary").textContent()) as string)?.[1]);
  const parts = first.locator("dt", { hasText: /^牵头$/ }).locator("xpath=following-sibling::dd");
  expect(await parts.count()).toBeGreaterThanOrEqual(leads);
  const unit = (await first.locator("summary .name").textContent()) as string;
  const clause = await parts.first().locator(".clause-mark").getAttribute("href");
  await parts.first().getByRole("link", { name: "纠错" }).click();
  const said = phone.locator("header p", { hasText: "说的是" });
  expect(await said.textContent()).toContain(`：牵头 ${unit}`);
  expect(await said.locator(".clause-mark").getAttribute("href")).toBe(clause);
  await phone.close();
});

test("from an indicator one walks through the graph to the unit that leads it and on to its policy, each step with its clause", async () => {
  await page.goto(server.url + pages.indicator);
  await page.getByRole("link", { name: "在图里看它的邻居" }).click();
  const group = page.locator(".group", { has: page.getByRole("heading", { name: "由谁牵头" }) });
  expect(await group.locator(".clause-mark").count()).toBeGreaterThan(0);
  const unit = (await group.locator("li a").first().textContent()) as string;
  await group.locator("li a").first().click();
  expect(await page.locator("h1").textContent()).toBe(unit);
  const leads = page.locator(".group.outgoing", { has: page.getByRole("heading", { name: "牵头", exact: false }) });
  expect(await leads.first().locator(".clause-mark").count()).toBeGreaterThan(0);
  expect((await fetch(`${server.url}/explore/no-such-thing`)).status).toBe(404);
});
