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
    for (const month of timing.months) dates.push(dayIn(year, month, timing.day));
  return within(dates);
}

/** A day of a month; the last one where it is counted from the end, or is later than the month is long. */
function dayIn(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month - 1, day < 0 ? last + 1 + day : Math.min(day, last))));
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
