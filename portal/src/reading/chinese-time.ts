const TIME = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** `2026-11-21T04:05:06Z` → `2026年11月21日 12:05`, as clocks in China show it. */
export function chineseTime(iso: string): string {
  return TIME.format(new Date(iso));
}
