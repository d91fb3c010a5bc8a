import { type Month, writeMonth } from "./calendar-month.ts";

/** What a calendar is narrowed to. */
interface CalendarChoice {
  jurisdiction: string | null;
  unit: string | null;
}

/** The address of a calendar page or file. */
export function calendarUrl(path: "/calendar" | "/calendar.ics", { jurisdiction, unit }: CalendarChoice, month?: Month): string {
  const parts = { ...(month && { month: writeMonth(month) }), ...(jurisdiction && { jurisdiction }), ...(unit && { unit }) };
  const search = new URLSearchParams(parts).toString();
  return search ? `${path}?${search}` : path;
}
