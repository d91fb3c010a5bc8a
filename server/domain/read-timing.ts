import { foldName } from "./fold-name.ts";
import type { Period, Timing } from "./timing.ts";

const LAST = -1;
const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** Months that begin and end a period; the day alone stands for the last one (每季度末20日前). */
const MONTHS: Partial<Record<Period, { first: number[]; last: number[] }>> = {
  MONTH: { first: EVERY_MONTH, last: EVERY_MONTH },
  QUARTER: { first: [1, 4, 7, 10], last: [3, 6, 9, 12] },
  HALF_YEAR: { first: [1, 7], last: [6, 12] },
  YEAR: { first: [1], last: [12] },
};
const PERIODS: [RegExp, Period][] = [
  [/^周/, "WEEK"],
  [/^个?月度?/, "MONTH"],
  [/^个?季度?/, "QUARTER"],
  [/^半年/, "HALF_YEAR"],
  [/^(?:个?年度|年)/, "YEAR"],
];
const WEEKDAYS = "一二三四五六日";
/** Words before a date that add nothing to it. */
const LEAD_IN = /^(?:原则上|应当|应|须|要|需|于|在)+/;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The timing that words of a notice state; null where they state none that a calendar knows (定期, 印发后10日内): those stand as written.
 *
 * @example readTiming("每季度末20日前") // { kind: "RECURRING", months: [3, 6, 9, 12], day: 20 }
 * @example readTiming("10月31日") // { kind: "YEARLESS", month: 10, day: 31 }
 */
export function readTiming(words: string): Timing | null {
  const text = foldName(words).replace(LEAD_IN, "");
  return /^[每按]/.test(text) ? readRecurring(text.slice(1)) : readDated(text);
}

function readRecurring(text: string): Timing | null {
  const [start, period] = PERIODS.find(([pattern]) => pattern.test(text)) ?? [];
  if (!start || !period) return null;
  const rest = text.replace(start, "");
  if (period === "WEEK") {
    const weekday = /^[一二三四五六日天]/.exec(rest)?.[0].replace("天", "日");
    return weekday ? { kind: "RECURRING", weekday: WEEKDAYS.indexOf(weekday) + 1 } : { kind: "PERIODIC", period };
  }
  return readDay(rest, period) ?? { kind: "PERIODIC", period };
}

/** The day within a period: 25日, 末20日, 首月10日, 12月底, 末. */
function readDay(rest: string, period: Exclude<Period, "WEEK">): Timing | null {
  const months = MONTHS[period];
  if (!months) return null;
  const match =
    /^(?:(\d{1,2})月|(首月|初月?|第一个月)|(末月|末|底月?|最后一个月))?(?:(\d{1,2})日|(底|末))?(?![\d日月旬]|个工作日)(.*)$/.exec(rest);
  if (!match || namesAnotherDay(match[6])) return null;
  const [, month, first, last, day, end] = match;
  if (month && period !== "YEAR") return null;
  // 每季度5日 names no month; 每月5日 needs none.
  if (day && !month && !first && !last && period !== "MONTH") return null;
  // A period's own end (每月底, 每年末) is a day; its beginning (每月初) is not.
  if (!day && !end && (!last || /月$/.test(last))) return null;
  const chosen = month ? [Number(month)] : first ? months.first : months.last;
  return dayOf(chosen, day ? Number(day) : LAST);
}

function dayOf(months: number[], day: number): Timing | null {
  // 每月31日 is the last day of a shorter month; a day that no month has is a mistake of the notice.
  const fits = months.some((month) => day <= (DAYS_IN_MONTH[month - 1] ?? 0));
  return fits && day !== 0 ? { kind: "RECURRING", months, day } : null;
}

function readDated(text: string): Timing | null {
  const match = /^(?:(\d{4})年)?(?:(\d{1,2})月(?:(\d{1,2})日|(底|末))?|(?:今年|当年)?(年?[底末]))(.*)$/.exec(text);
  if (!match || namesAnotherDay(match[6])) return null;
  const [, year, monthWords, dayWords, end, yearEnd] = match;
  const month = yearEnd ? 12 : Number(monthWords);
  const longest = DAYS_IN_MONTH[month - 1];
  const day = dayWords ? Number(dayWords) : end || yearEnd ? LAST : null;
  if (!longest || (day !== null && (day > longest || day === 0)) || (yearEnd === "底" && !year) || (yearEnd === "末" && !year)) return null;
  if (!year) return { kind: "YEARLESS", month, day };
  return day === null ? null : datedOn(Number(year), month, day);
}

function datedOn(year: number, month: number, day: number): Timing | null {
  const date = new Date(Date.UTC(year, day === LAST ? month : month - 1, day === LAST ? 0 : day));
  // 2月29日 of another year.
  return date.getUTCMonth() === month - 1 ? { kind: "DATED", date: date.toISOString().slice(0, 10) } : null;
}

/** Several days (5日、20日), a span (28日-31日) or a number of days cannot be told as one. */
function namesAnotherDay(rest = ""): boolean {
  return /\d|旬/.test(rest.replace(/\d{1,3}次/g, ""));
}
