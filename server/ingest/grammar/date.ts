import { parseNumeral } from "./numeral.ts";

const YEAR = "(\\d{4}|[一二三四五六七八九〇○零]{4})";
const NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
const FULL_DATE = new RegExp(`${YEAR} ?年 ?${NUMBER} ?月 ?${NUMBER} ?日`);
const DASHED_DATE = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;

/** A date in Chinese or Arabic digits as ISO 8601; null where there is no full date. `parseDate("2020年9月16日") === "2020-09-16"` */
export function parseDate(text: string): string | null {
  const match = FULL_DATE.exec(text) ?? DASHED_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map((part) => parseNumeral(part as string));
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether a line is a date and nothing else, as under a signature. */
export function isDateLine(line: string): boolean {
  const rest = line.replace(FULL_DATE, "").replace(DASHED_DATE, "");
  return rest !== line && /^[\s（）()印发日期：:]*$/.test(rest);
}
