import { expect, test } from "vitest";
import { spanInWords } from "../../server/domain/day-span.ts";
import { holdsWhole } from "../../server/domain/holds-whole.ts";
import { occurrences } from "../../server/domain/occurrences.ts";
import { readTiming } from "../../server/domain/read-timing.ts";
import { recurrenceRule } from "../../server/domain/recurrence-rule.ts";
import type { Period, Timing } from "../../server/domain/timing.ts";
import { yearlessDate } from "../../server/domain/yearless-date.ts";

const QUARTER_ENDS = [3, 6, 9, 12];

test.each<[string, string, string[]]>([
  ["每月25日前", "FREQ=MONTHLY;BYMONTHDAY=25", ["2025-01-25", "2025-02-25", "2025-03-25"]],
  ["每季度末20日前", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20", ["2025-03-20"]],
  ["每季度末 20 日前（或根据实际情况）", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20", ["2025-03-20"]],
  ["每季度首月10日前", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10", ["2025-01-10"]],
  ["每季度末月15日前", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", ["2025-03-15"]],
  ["每月底前", "FREQ=MONTHLY;BYMONTHDAY=-1", ["2025-01-31", "2025-02-28", "2025-03-31"]],
  ["每月31日前", "FREQ=MONTHLY;BYMONTHDAY=-1", ["2025-01-31", "2025-02-28", "2025-03-31"]],
  ["每月30日前", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", ["2025-01-30", "2025-02-28", "2025-03-30"]],
  ["每年3月底前", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1", ["2025-03-31"]],
  ["每年12月20日前", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20", []],
  ["每半年末", "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1", []],
  ["每周五前", "FREQ=WEEKLY;BYDAY=FR", ["2025-01-03", "2025-01-10"]],
])("“%s” comes again by %s", (words, rule, dates) => {
  const timing = readTiming(words) as Timing;
  expect(recurrenceRule(timing)).toBe(rule);
  const to = words.includes("周") ? "2025-01-10" : "2025-03-31";
  expect(occurrences(timing, "2025-01-01", to)).toEqual(dates);
});

test.each<[string, Timing]>([
  ["10月31日", { kind: "YEARLESS", month: 10, day: 31 }],
  ["11月4日完成并长期坚持", { kind: "YEARLESS", month: 11, day: 4 }],
  ["10月底前", { kind: "YEARLESS", month: 10, day: -1 }],
  ["10月前", { kind: "YEARLESS", month: 10, day: null }],
  ["年底前", { kind: "YEARLESS", month: 12, day: -1 }],
  ["2020年10月31日前", { kind: "DATED", date: "2020-10-31" }],
  ["2020年2月底前", { kind: "DATED", date: "2020-02-29" }],
  ["2020年底前", { kind: "DATED", date: "2020-12-31" }],
  ["每季度召开一次", { kind: "PERIODIC", period: "QUARTER" }],
  ["按季度", { kind: "PERIODIC", period: "QUARTER" }],
  ["每年度", { kind: "PERIODIC", period: "YEAR" }],
  ["每月", { kind: "PERIODIC", period: "MONTH" }],
  ["每季度结束后5个工作日内", { kind: "PERIODIC", period: "QUARTER" }],
  ["每月5日、20日前", { kind: "PERIODIC", period: "MONTH" }],
  ["每年12月上旬", { kind: "PERIODIC", period: "YEAR" }],
  ["每季度末20日前", { kind: "RECURRING", months: QUARTER_ENDS, day: 20 }],
])("“%s” says no more and no less", (words, timing) => {
  expect(readTiming(words)).toEqual(timing);
});

test.each([
  "定期召开",
  "适时",
  "印发后10日内",
  "每两个月",
  "每双月",
  "28日-31日",
  "10月28日-11月4日",
  "13月5日",
  "2月30日",
  "2021年2月29日",
  "次年1月底前",
  "完成时限",
  "",
])("“%s” stands as written: no calendar knows its day", (words) => {
  expect(readTiming(words)).toBeNull();
});

test("what bears no year gets none, and what is due in no particular day gets no day", () => {
  for (const words of ["10月31日", "每季度召开一次"])
    expect(occurrences(readTiming(words) as Timing, "2020-01-01", "2020-12-31")).toEqual([]);
});

test.each<[Period, string, string, boolean]>([
  ["WEEK", "2026-11-16", "2026-11-22", true],
  ["WEEK", "2026-11-17", "2026-11-29", true],
  ["WEEK", "2026-11-17", "2026-11-28", false],
  ["MONTH", "2026-11-02", "2026-12-31", true],
  ["MONTH", "2026-11-02", "2026-12-30", false],
  ["QUARTER", "2026-12-01", "2027-03-31", true],
  ["QUARTER", "2026-10-02", "2026-12-31", false],
  ["HALF_YEAR", "2026-07-01", "2026-12-31", true],
  ["YEAR", "2026-01-01", "2026-12-31", true],
  ["YEAR", "2026-01-02", "2027-12-30", false],
])("a whole %s lies between %s and %s: %s", (period, from, to, holds) => {
  expect(holdsWhole(period, { from, to })).toBe(holds);
});

test("a day without a year falls where some year has it", () => {
  const winter = { from: "2026-10-20", to: "2027-01-15" };
  expect(yearlessDate({ month: 11, day: 4 }, winter)).toBe("2026-11-04");
  expect(yearlessDate({ month: 1, day: 4 }, winter)).toBe("2027-01-04");
  expect(yearlessDate({ month: 10, day: -1 }, winter)).toBe("2026-10-31");
  expect(yearlessDate({ month: 10, day: null }, winter)).toBe("2026-10-20");
  expect(yearlessDate({ month: 10, day: 4 }, winter)).toBeNull();
});

test.each([
  ["2026-01-01", "2026-12-31", "2026年"],
  ["2026-12-01", "2026-12-31", "2026年12月"],
  ["2026-10-01", "2026-12-31", "2026年10月至12月"],
  ["2026-12-04", "2026-12-04", "2026年12月4日"],
  ["2026-11-16", "2026-11-22", "2026年11月16日至22日"],
  ["2026-11-22", "2027-01-31", "2026年11月22日至2027年1月31日"],
])("%s to %s is %s", (from, to, words) => {
  expect(spanInWords({ from, to })).toBe(words);
});
