import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { afterAll, expect, test } from "vitest";
import type { CalendarEntry } from "../../portal/src/calendar/calendar-entry.ts";
import { calendarFile } from "../../portal/src/calendar/calendar-file.ts";
import { monthPage, readMonth } from "../../portal/src/calendar/calendar-month.ts";
import { EmbeddedGraph } from "../../server/graph/engines/embedded-graph.ts";
import { loadRecord } from "../../server/graph/load/load-record.ts";
import { migrateGraph } from "../../server/graph/migrations/migrate-graph.ts";
import { Notice } from "../graphql/notice.ts";
import { openPortal } from "./open-portal.ts";

/** Beside the seeds a place with more to do than a page can hold, none of it on a day. */
const dataDirectory = mkdtempSync(join(tmpdir(), "zelian-calendar-"));
const busy = new Notice({
  id: "zz-busy",
  title: "多事区通知",
  jurisdiction: { id: "duoshiqu", name: "多事区" },
  clauses: { 1: "各项工作长期坚持。" },
});
for (let number = 1; number <= 201; number++) busy.measure(String(number), `第${number}项工作`, ["1", "各项工作长期坚持"], "长期坚持");
const graph = EmbeddedGraph.open(join(dataDirectory, "graph"));
await migrateGraph(graph);
await loadRecord(graph, busy.record);
await graph.close();

const { server, browser, close } = await openPortal({ dataDirectory });
afterAll(async () => {
  await close();
  rmSync(dataDirectory, { recursive: true, force: true });
});
const page = await browser.newPage({ javaScriptEnabled: false });

/** The events of a calendar file, as another program reads them. */
function eventsOf(file: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

/** The first dates on which an event falls. */
function datesOf(event: ICAL.Event, count: number): string[] {
  const iterator = event.iterator();
  return Array.from({ length: count }, () => iterator.next()?.toString());
}

const entry = (timing: Partial<CalendarEntry["timing"]> | null, id = "d-1"): CalendarEntry => ({
  id,
  kind: "报送",
  what: "报送；含逗号,分号;反斜线\\和\n换行，一句很长很长很长很长很长很长很长很长很长很长的话",
  url: "/units/u#d-1",
  when: "每季度末20日前",
  timing: timing && { kind: "RECURRING", text: "", rule: null, month: null, day: null, period: null, dates: [], coming: [], ...timing },
  by: [{ name: "各成员单位", url: "/units/u" }],
  to: null,
  jurisdiction: { id: "j", name: "某区" },
  citation: { quote: "原话", clause: { id: "p.1", path: "一", url: "/policies/p#1" }, policy: { id: "p", title: "某通知" } },
});
const site = { origin: "https://example.org", today: "2026-11-21", name: "日程", description: null };

test("another program reads the calendar, and finds each rule's own dates", async () => {
  const response = await fetch(`${server.url}/calendar.ics`);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const events = eventsOf(await response.text());
  const said = Object.fromEntries(events.map((event) => [event.summary.split("：")[0], datesOf(event, 3).map((date) => date.slice(5))]));
  expect(said).toEqual({ 每季度末20日前: ["03-20", "06-20", "09-20"], 每月25日前: ["01-25", "02-25", "03-25"] });
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const event of events) expect(event.description).toContain(`${server.url}/policies/`);
});

test("a calendar is of one place or one unit where its address says so", async () => {
  const ofPlace = eventsOf(await (await fetch(`${server.url}/calendar.ics?jurisdiction=${encodeURIComponent("东丽区")}`)).text());
  expect(ofPlace).toEqual([]);
  await page.goto(`${server.url}/calendar`);
  await page.getByText("个单位", { exact: false }).first().click();
  const unit = page.getByRole("link", { name: "各部门联络员" }).last();
  const href = (await unit.getAttribute("href")) as string;
  const events = eventsOf(await (await fetch(server.url + href.replace("/calendar", "/calendar.ics"))).text());
  expect(events.map((event) => event.summary.slice(0, 6))).toEqual(["每月25日前"]);
  await unit.click();
  expect(await page.locator("h1").textContent()).toBe("各部门联络员什么时候要办什么");
  expect(await page.locator(".kicker a").getAttribute("href")).toBe(`/units/${new URL(page.url()).searchParams.get("unit")}`);
});

test("marks that mean something to a calendar, and lines of any length, arrive as they were written", () => {
  const file = calendarFile([entry({ rule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20", dates: ["2026-03-20"] })], site);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const [event] = eventsOf(file) as [ICAL.Event];
  expect(event.summary).toBe(`每季度末20日前：${entry(null).what}`);
  expect(datesOf(event, 2)).toEqual(["2026-03-20", "2026-06-20"]);
  expect(event.startDate.isDate).toBe(true);
});

test("what has no year or no day is in no calendar file, and stands under its month or period on the page", () => {
  const yearless = entry({ kind: "YEARLESS", month: 10, day: 31 }, "yearless");
  const periodic = entry({ kind: "PERIODIC", period: "QUARTER" }, "periodic");
  const asWritten = entry(null, "as-written");
  const all = [asWritten, yearless, periodic];
  expect(eventsOf(calendarFile(all, site))).toEqual([]);
  const ids = (month: number) => {
    const { days, later, ...rest } = monthPage(all, { year: 2026, month });
    expect([days, later]).toEqual([[], []]);
    return Object.fromEntries(Object.entries(rest).map(([name, joined]) => [name, joined.flat().map(({ id }) => id)]));
  };
  expect(ids(10)).toEqual({ yearless: ["yearless"], periodic: ["periodic"], asWritten: ["as-written"] });
  expect(ids(11)).toEqual({ yearless: [], periodic: ["periodic"], asWritten: ["as-written"] });
});

test.each([
  ["2026-03", { year: 2026, month: 3 }],
  ["2026-13", { year: 2026, month: 11 }],
  ["1900-01", { year: 2026, month: 11 }],
  ["<script>", { year: 2026, month: 11 }],
  [null, { year: 2026, month: 11 }],
])("the month %s of an address", (text, month) => {
  expect(readMonth(text, "2026-11-21")).toEqual(month);
});

test("a calendar that could not hold everything tells its reader so", () => {
  const said = (description: string | null) =>
    new ICAL.Component(ICAL.parse(calendarFile([], { ...site, description }))).getFirstPropertyValue("x-wr-caldesc");
  expect(said("只有前面的一部分；请按单位订阅。")).toBe("只有前面的一部分；请按单位订阅。");
  expect(said(null)).toBeNull();
});

test("what has no day in the month stands after it, once, by the first of its days to come", () => {
  const quarterly = entry({ coming: ["2026-12-20", "2027-03-20"] }, "quarterly");
  const monthly = entry({ dates: ["2026-11-25"], coming: ["2026-11-25", "2026-12-25"] }, "monthly");
  const { days, later } = monthPage([quarterly, monthly], { year: 2026, month: 11 });
  expect(days).toEqual([["2026-11-25", [[monthly]]]]);
  expect(later).toEqual([["2026-12-20", [[quarterly]]]]);
});

test("the page shows a month's days with their clauses, and turns to the next", async () => {
  await page.goto(`${server.url}/calendar?month=2026-03`);
  const days = page.locator(".days > li");
  expect(await days.locator("time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime")))).toEqual([
    "2026-03-20",
    "2026-03-25",
  ]);
  expect(await days.locator(".clause-mark").count()).toBe(2);
  expect(await page.locator(".month a").allTextContents()).toEqual(["20日，1 件", "25日，1 件"]);
  await page.getByRole("link", { name: "下个月" }).click();
  expect(await page.locator("h2").first().textContent()).toContain("2026年4月");
  expect(await days.locator("time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime")))).toEqual(["2026-04-25"]);
});

test("10月31日 without a year stands under October of any year, and no year is added", async () => {
  await page.goto(`${server.url}/calendar?month=2031-10`);
  const part = page.locator("section", { has: page.getByRole("heading", { name: "10月，没有写年份" }) });
  expect(await part.locator(".when-words").allTextContents()).toContain("10月31日");
  expect(await part.textContent()).not.toMatch(/20\d\d年/);
  await page.goto(`${server.url}/calendar?month=2031-09`);
  expect(await page.getByRole("heading", { name: "没有写年份" }).count()).toBe(0);
});

test("a month without a day says so, and what a page cannot hold is counted, with a way to the whole", async () => {
  await page.goto(`${server.url}/calendar?jurisdiction=${encodeURIComponent("多事区")}&month=2026-02`);
  const main = page.locator("main");
  expect(await main.textContent()).toContain("一页放不下，这里只有前 200 件");
  expect(await page.locator(".agenda > li").count()).toBe(200);
  expect(await main.textContent()).toContain("这个月没有哪一件写明了日子。");
  expect(await page.locator(".month a").count()).toBe(0);
  expect(await main.getByRole("link", { name: "订阅这份日程（.ics）" }).count()).toBe(1);
  await page.goto(`${server.url}/calendar?jurisdiction=${encodeURIComponent("东丽区")}&month=2026-02`);
  expect(await main.textContent()).not.toContain("一页放不下");
});

test.each([
  ["1949-01", ["本月", "下个月"]],
  ["2199-12", ["上个月", "本月"]],
])("from %s the calendar turns no further than an address can name", async (month, links) => {
  await page.goto(`${server.url}/calendar?month=${month}`);
  expect(await page.locator(".turn a").allTextContents()).toEqual(links);
});
