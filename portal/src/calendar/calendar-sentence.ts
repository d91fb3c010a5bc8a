import { chineseDate } from "../reading/chinese-date.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

/** What comes next, in a sentence, and how much cannot be told to the day. */
export function calendarSentence(entries: readonly CalendarEntry[]): string {
  if (entries.length === 0) return "这里没有写明时间的事。";
  const coming = entries.flatMap((entry) => (entry.timing?.coming ?? []).slice(0, 1).map((date) => ({ date, entry })));
  const [next] = coming.sort((a, b) => a.date.localeCompare(b.date));
  const dayless = entries.filter(({ timing }) => timing?.kind !== "RECURRING" && timing?.kind !== "DATED").length;
  const first = next
    ? `接下来是 ${chineseDate(next.date)}：${next.entry.jurisdiction.name}，${next.entry.when}，${next.entry.by.map(({ name }) => name).join("、")}${next.entry.kind}。`
    : "没有哪一件落得到具体的日子。";
  return `${first}${dayless > 0 ? `另有 ${dayless} 件写了时间而落不到某年某日，照原文列在下面。` : ""}`;
}
