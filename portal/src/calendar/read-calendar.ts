import { CALENDAR } from "../queries/calendar.ts";
import type { Named } from "../queries/shapes.ts";
import { todayInChina } from "../reading/today-in-china.ts";
import { type CalendarEntry, calendarEntries } from "./calendar-entry.ts";
import { lastDay, monthsOn, readMonth } from "./calendar-month.ts";

const LISTS = ["duties", "measures", "meetingBodies"] as const;

interface Choice {
  jurisdiction: string | null;
  unit: string | null;
  /** Dates of what comes again are those between these two, both counted. */
  from: string;
  to: string;
}

/** Everything that says when, of a place or a unit or of all, page by page to its end. */
export async function readCalendar(ask: App.Locals["ask"], choice: Choice): Promise<{ entries: CalendarEntry[]; jurisdictions: Named[] }> {
  const entries: CalendarEntry[] = [];
  let jurisdictions: Named[] = [];
  const today = todayInChina();
  const soon = lastDay(monthsOn(readMonth(null, today), 12));
  const variables: Record<string, unknown> = { ...choice, today, soon, ...Object.fromEntries(LISTS.map((list) => [`more_${list}`, true])) };
  while (LISTS.some((list) => variables[`more_${list}`])) {
    const answer = await ask(CALENDAR, variables);
    entries.push(...calendarEntries(answer));
    jurisdictions = answer.jurisdictions;
    for (const list of LISTS) {
      variables[list] = answer[list]?.pageInfo.endCursor;
      variables[`more_${list}`] = answer[list]?.pageInfo.hasNextPage ?? false;
    }
  }
  return { entries, jurisdictions };
}
