import { nameInQuestion } from "./named.ts";

/** Fewer characters of a title may stand in any. */
const SHORTEST_TITLE = 2;

/** The longest end of what stands before a number that stands in one of the titles, both compact: 总体方案 of 经开区总体方案第33条; empty where none does. */
export function titleWords(before: string, titles: string[]): string {
  const words = nameInQuestion(before);
  for (let start = 0; start <= words.length - SHORTEST_TITLE; start++) {
    const end = words.slice(start);
    if (titles.some((title) => title.includes(end))) return end;
  }
  return "";
}
