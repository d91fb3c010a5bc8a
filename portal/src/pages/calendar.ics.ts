import type { APIRoute } from "astro";
import { calendarFile } from "../calendar/calendar-file.ts";
import { readCalendar } from "../calendar/read-calendar.ts";
import { siteOrigin } from "../reading/site-origin.ts";
import { todayInChina } from "../reading/today-in-china.ts";

/** What a calendar can take, in hundreds of each list: duties, measures, meetings. */
const IN_A_CALENDAR = 5;
const CUT = "这里的事太多，一份日历放不下：只有前面的一部分。请在 /calendar 按地区或单位订阅。";

/** What has a day, for a calendar to subscribe to: `?jurisdiction=` and `?unit=` narrow it. One that is cut says so in its description. */
export const GET: APIRoute = async (context) => {
  const { locals, url } = context;
  const today = todayInChina();
  const year = Number(today.slice(0, 4));
  const [jurisdiction, unit] = [url.searchParams.get("jurisdiction"), url.searchParams.get("unit")];
  // What was dated stays for a year, so that it does not vanish from a calendar on the day itself.
  const { entries, whole } = await readCalendar(
    locals.ask,
    { jurisdiction, unit, from: `${year - 1}-01-01`, to: `${year}-12-31` },
    IN_A_CALENDAR,
  );
  const name = ["责链", jurisdiction, unit && entries[0]?.by.find(({ url: own }) => own === `/units/${unit}`)?.name]
    .filter(Boolean)
    .join(" · ");
  return new Response(calendarFile(entries, { origin: siteOrigin(context), today, name, description: whole ? null : CUT }), {
    headers: { "content-type": "text/calendar; charset=utf-8", "content-disposition": 'inline; filename="zelian.ics"' },
  });
};
