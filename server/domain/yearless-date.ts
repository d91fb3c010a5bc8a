import { dayOfMonth } from "./day-of-month.ts";
import type { DaySpan } from "./day-span.ts";

/**
 * The first day of a span on which a day or a month falls whose year a notice leaves out; null where none does.
 *
 * @example yearlessDate({ month: 11, day: 4 }, { from: "2026-10-20", to: "2026-12-31" }) // "2026-11-04"
 */
export function yearlessDate({ month, day }: { month: number; day: number | null }, { from, to }: DaySpan): string | null {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const [first, last] = [dayOfMonth(year, month, day ?? 1), dayOfMonth(year, month, day ?? -1)];
    if (first <= to && last >= from) return first > from ? first : from;
  }
  return null;
}
