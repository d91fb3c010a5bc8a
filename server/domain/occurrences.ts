import { dayOfMonth } from "./day-of-month.ts";
import type { Timing } from "./timing.ts";

const DAY = 86_400_000;

/** The dates of a timing from one day to another, both counted, in order; none where it has no date of its own. ISO 8601. */
export function occurrences(timing: Timing, from: string, to: string): string[] {
  const within = (dates: string[]) => dates.filter((date) => date >= from && date <= to);
  if (timing.kind === "DATED") return within([timing.date]);
  if (timing.kind !== "RECURRING") return [];
  const [start, end] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const dates: string[] = [];
  if ("weekday" in timing) {
    const days = (timing.weekday - start.getUTCDay() + 7) % 7;
    for (let at = start.getTime() + days * DAY; at <= end.getTime(); at += 7 * DAY) dates.push(iso(new Date(at)));
    return dates;
  }
  for (let year = start.getUTCFullYear(); year <= end.getUTCFullYear(); year++)
    for (const month of timing.months) dates.push(dayOfMonth(year, month, timing.day));
  return within(dates);
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
