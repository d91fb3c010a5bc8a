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

interface Calendar {
  entries: CalendarEntry[];
  jurisdictions: Named[];
  /** False where a list goes on behind what was read of it. */
  whole: boolean;
}

/** What says when, of a place or a unit or of all, at most so many hundreds of each list: duties, measures, meetings. */
export async function readCalendar(ask: App.Locals["ask"], choice: Choice, hundreds: number): Promise<Calendar> {
  const entries: CalendarEntry[] = [];
  let jurisdictions: Named[] = [];
  let read = 0;
  const today = todayInChina();
  const soon = lastDay(monthsOn(readMonth(null, today), 12));
  const variables: Record<string, unknown> = { ...choice, today, soon, ...Object.fromEntries(LISTS.map((list) => [`more_${list}`, true])) };
  const more = () => LISTS.some((list) => variables[`more_${list}`]);
  for (; more() && read < hundreds; read++) {
    const answer = await ask(CALENDAR, variables);
    entries.push(...calendarEntries(answer));
    jurisdictions = answer.jurisdictions;
    for (const list of LISTS) {
      variables[list] = answer[list]?.pageInfo.endCursor;
      variables[`more_${list}`] = answer[list]?.pageInfo.hasNextPage ?? false;
    }
  }
  return { entries, jurisdictions, whole: !more() };
}
