import { dayOfMonth } from "./day-of-month.ts";
import type { DaySpan } from "./day-span.ts";
import type { Period } from "./timing.ts";

const DAY = 86_400_000;
const MONTHS = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** Whether a whole period of the calendar lies within a span: what is done once in each is done in it, on whichever day. */
export function holdsWhole(period: Period, { from, to }: DaySpan): boolean {
  if (period === "WEEK") {
    const start = Date.parse(from);
    const monday = start + ((8 - new Date(start).getUTCDay()) % 7) * DAY;
    return monday + 6 * DAY <= Date.parse(to);
  }
  const length = MONTHS[period];
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  // Months counted from year 0; a period begins where they divide by its length.
  const begun = year * 12 + month - 1 + (day > 1 ? 1 : 0);
  const end = Math.ceil(begun / length) * length + length - 1;
  return dayOfMonth(Math.floor(end / 12), (end % 12) + 1, -1) <= to;
}
