/** Formatting a date in a time zone takes longer than the rest of a request's preparation; the format is made once, and its answer kept for a minute. */
const IN_CHINA = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });
const MINUTE = 60_000;
const latest = { minute: Number.NaN, date: "" };

/** The date in China, where the notices apply, as ISO 8601. */
export function today(now: number = Date.now()): string {
  const minute = Math.floor(now / MINUTE);
  if (minute !== latest.minute) {
    latest.minute = minute;
    latest.date = IN_CHINA.format(now);
  }
  return latest.date;
}
