import { groupBy } from "../reading/group-by.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

/** A month as the address names it, 2026-11. */
export interface Month {
  year: number;
  month: number;
}

/** Entries that say the same in the same clause (the sessions of twenty task forces) as one. */
export type Joined = [CalendarEntry, ...CalendarEntry[]];

/** What a month holds, in the order in which a reader needs it. */
interface MonthPage {
  /** By date, ISO 8601, in order. */
  days: [date: string, entries: Joined[]][];
  /** What has no day in it and one after it, by the first of those. */
  later: [date: string, entries: Joined[]][];
  /** In this month of a year that the notice leaves out, by day. */
  yearless: Joined[];
  /** Once a week, month, quarter or year, on no day in particular. */
  periodic: Joined[];
  /** In words that no calendar knows. */
  asWritten: Joined[];
}

const PERIODS = ["WEEK", "MONTH", "QUARTER", "HALF_YEAR", "YEAR"];

/** Whether it is a month of the years that the API knows dates of, 1949 to 2199: the calendar turns no further. */
export const isOnCalendar = ({ year }: Month): boolean => year >= 1949 && year < 2200;

/** A month of an address; this one where it is none. */
export function readMonth(text: string | null, today: string): Month {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? "") ?? [];
  const chosen = { year: Number(year), month: Number(month) };
  return isOnCalendar(chosen) ? chosen : { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
}

export const writeMonth = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, "0")}`;

/** The month some months later, or before. */
export function monthsOn({ year, month }: Month, count: number): Month {
  const at = year * 12 + month - 1 + count;
  return { year: Math.floor(at / 12), month: (at % 12) + 1 };
}

/** The last day of a month, ISO 8601. */
export function lastDay({ year, month }: Month): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Entries sorted into a month. */
export function monthPage(entries: readonly CalendarEntry[], chosen: Month): MonthPage {
  const start = writeMonth(chosen);
  const end = lastDay(chosen);
  const inMonth = ({ timing }: CalendarEntry) => (timing?.dates ?? []).filter((date) => date.startsWith(start));
  const afterIt = (entry: CalendarEntry) => {
    const next = inMonth(entry).length > 0 ? undefined : entry.timing?.coming.find((date) => date > end);
    return next ? [next] : [];
  };
  const ofKind = (kind: string) => entries.filter(({ timing }) => timing?.kind === kind);
  const dayOf = ({ timing }: CalendarEntry) => (timing?.day === -1 ? 31 : (timing?.day ?? 32));
  const periodOf = ({ timing }: CalendarEntry) => PERIODS.indexOf(timing?.period ?? "");
  return {
    days: byDate(entries, inMonth),
    later: byDate(entries, afterIt),
    yearless: joinAlike(
      ofKind("YEARLESS")
        .filter(({ timing }) => timing?.month === chosen.month)
        .sort((a, b) => dayOf(a) - dayOf(b)),
    ),
    periodic: joinAlike(ofKind("PERIODIC").sort((a, b) => periodOf(a) - periodOf(b))),
    asWritten: joinAlike(entries.filter(({ timing }) => timing === null)),
  };
}

/** Entries under each of their dates, in order. */
function byDate(entries: readonly CalendarEntry[], datesOf: (entry: CalendarEntry) => string[]): [string, Joined[]][] {
  const dated = entries.flatMap((entry) => datesOf(entry).map((date) => ({ date, entry })));
  const dates = [...groupBy(dated, ({ date }) => date)].sort(([a], [b]) => a.localeCompare(b));
  return dates.map(([date, group]) => [date, joinAlike(group.map(({ entry }) => entry))]);
}

/** Sessions that one clause lays down for many bodies alike stand together; all else by itself. */
function joinAlike(entries: CalendarEntry[]): Joined[] {
  const keyOf = ({ kind, id, when, citation }: CalendarEntry) => (kind === "会议" ? `${when} ${citation.clause.id}` : id);
  return [...groupBy(entries, keyOf).values()] as Joined[];
}
