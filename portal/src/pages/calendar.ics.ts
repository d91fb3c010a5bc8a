import type { APIRoute } from "astro";
import { calendarFile } from "../calendar/calendar-file.ts";
import { readCalendar } from "../calendar/read-calendar.ts";
import { siteOrigin } from "../reading/site-origin.ts";
import { todayInChina } from "../reading/today-in-china.ts";

/** What has a day, for a calendar to subscribe to: `?jurisdiction=` and `?unit=` narrow it. */
export const GET: APIRoute = async (context) => {
  const { locals, url } = context;
  const today = todayInChina();
  const year = Number(today.slice(0, 4));
  const [jurisdiction, unit] = [url.searchParams.get("jurisdiction"), url.searchParams.get("unit")];
  // What was dated stays for a year, so that it does not vanish from a calendar on the day itself.
  const { entries } = await readCalendar(
    locals.ask,
    { jurisdiction, unit, from: `${year - 1}-01-01`, to: `${year}-12-31` },
    { toEnd: true },
  );
  const name = ["责链", jurisdiction, unit && entries[0]?.by.find(({ url: own }) => own === `/units/${unit}`)?.name]
    .filter(Boolean)
    .join(" · ");
  return new Response(calendarFile(entries, { origin: siteOrigin(context), today, name }), {
    headers: { "content-type": "text/calendar; charset=utf-8", "content-disposition": 'inline; filename="zelian.ics"' },
  });
};
