import type { Timing } from "./timing.ts";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;

/**
 * What comes again as an RRULE of RFC 5545, to count from one of its dates; null for all else. In the few parts that every calendar
 * reads: `每季度末20日前` gives `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20`.
 */
export function recurrenceRule(timing: Timing): string | null {
  if (timing.kind !== "RECURRING") return null;
  if ("weekday" in timing) return `FREQ=WEEKLY;BYDAY=${WEEKDAYS[timing.weekday - 1]}`;
  const { months, day } = timing;
  const interval = 12 / months.length;
  const frequency = interval === 12 ? `FREQ=YEARLY;BYMONTH=${months[0]}` : `FREQ=MONTHLY${interval > 1 ? `;INTERVAL=${interval}` : ""}`;
  return `${frequency};${dayRule(day)}`;
}

/** The 31st of a shorter month is its last day; of the 29th and 30th, the latest day there is up to then. */
function dayRule(day: number): string {
  if (day === LONGEST_MONTH) return "BYMONTHDAY=-1";
  if (day <= SHORTEST_MONTH) return `BYMONTHDAY=${day}`;
  const days = Array.from({ length: day - SHORTEST_MONTH + 1 }, (_, index) => SHORTEST_MONTH + index);
  return `BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}
