import { dayOfMonth } from "./day-of-month.ts";

/** Days from one to another, both counted, ISO 8601. */
export interface DaySpan {
  from: string;
  to: string;
}

/** `2026年12月`, `2026年12月4日`, `2026年10月20日至11月4日`. */
export function spanInWords({ from, to }: DaySpan): string {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const [lastYear, lastMonth, lastDay] = to.split("-").map(Number) as [number, number, number];
  if (from === to) return `${year}年${month}月${day}日`;
  const isWhole = day === 1 && to === dayOfMonth(lastYear, lastMonth, -1);
  if (isWhole && year === lastYear && month === 1 && lastMonth === 12) return `${year}年`;
  const start = isWhole ? `${year}年${month}月` : `${year}年${month}月${day}日`;
  const sameMonth = year === lastYear && month === lastMonth;
  if (isWhole && sameMonth) return start;
  const end = [year === lastYear ? "" : `${lastYear}年`, sameMonth ? "" : `${lastMonth}月`, isWhole ? "" : `${lastDay}日`].join("");
  return `${start}至${end}`;
}
