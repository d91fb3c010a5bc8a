import { dayOfMonth } from "../domain/day-of-month.ts";
import type { DaySpan } from "../domain/day-span.ts";
import { shiftDays } from "../domain/shift-days.ts";
import { inDigits } from "../search/plan/numerals.ts";

/** Words that name days, and where they stand. */
export interface Expression {
  index: number;
  words: string;
  /** Whether they end on a day (11月4日, 年底) rather than with a week, a month or longer. */
  isOfDays: boolean;
  /** The days they mean on a day, the first such that do not end before `since`; in words, why they mean none. */
  read: (today: string, since: string) => DaySpan | string;
}

type Groups = Record<string, string | undefined>;
interface On {
  today: string;
  since: string;
}
interface Kind {
  pattern: RegExp;
  isOfDays?: boolean;
  read: (groups: Groups, on: On) => DaySpan | string;
}

const COUNT = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const YEAR = "(?:(?:(?<year>\\d{4})年|(?<ofYear>今年|本年度?|明年|去年|后年))的?)?";
const WHICH = "(?<which>本|这一?个?|当|下下个?|下一?个?|上一?个?)";
const WEEK = "(?:周|星期|礼拜)";
const IN_MONTH = "(?:(?<part>[上中下]旬|初)|(?<end>底|末))?";
const AHEAD = "(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?<unit>天|日|周|星期|礼拜|月|季度|年)";
const WEEKDAYS = "一二三四五六日";
const YEARS: Record<string, number> = { 去: -1, 今: 0, 本: 0, 明: 1, 后: 2 };
const DAYS: Record<string, number> = { 昨: -1, 今: 0, 明: 1, 后: 2 };
const PARTS: Record<string, [number, number]> = { 初: [1, 10], 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, -1] };

const KINDS: Kind[] = [
  {
    pattern: /[今明昨]天|后天|[今明昨]日/u,
    isOfDays: true,
    read: ({ words = "" }, { today }) => onDay(shiftDays(today, DAYS[words[0] as string] ?? 0)),
  },
  {
    pattern: new RegExp(`(?<!后)(?:(?:未来|接下来|今后|往后)的?${AHEAD}(?:之内|以内|内)?|${AHEAD}(?:之内|以内|内))`, "u"),
    isOfDays: true,
    read: ahead,
  },
  { pattern: new RegExp(`${YEAR}(?<![每\\d]|每年)(?<month>${COUNT})月份?的?(?<day>${COUNT})[日号]`, "u"), read: inSomeYear(dayOf) },
  { pattern: new RegExp(`${YEAR}(?<![每\\d]|每年)(?<month>${COUNT})月份?${IN_MONTH}`, "u"), read: inSomeYear(monthOf) },
  { pattern: new RegExp(`${WHICH}月份?(?:的?(?<day>${COUNT})[日号]|${IN_MONTH})`, "u"), read: monthOn },
  { pattern: /(?<![\d每个])月(?<end>底|末)/u, read: (groups, on) => monthOn({ ...groups, which: "本" }, on) },
  { pattern: /(?<![月末\d〔〕)）第每])(?<day>\d{1,2})[日号]/u, read: nextDay },
  { pattern: new RegExp(`${WHICH}${WEEK}(?:(?<day>[一二三四五六日天])|(?<end>末))?`, "u"), read: weekOn },
  { pattern: new RegExp(`(?<![每一两半几\\d])${WEEK}(?:(?<day>[一二三四五六日天])|(?<end>末))`, "u"), read: nextWeekday },
  { pattern: new RegExp(`${YEAR}(?<!每)第?(?<number>[一二三四1-4])季度(?<end>底|末)?`, "u"), read: inSomeYear(quarterOf) },
  { pattern: new RegExp(`${WHICH}季度(?<end>底|末)?`, "u"), read: quarterOn },
  { pattern: /(?<![每按一二三四个\d])季度?(?<end>底|末)/u, read: (groups, on) => quarterOn({ ...groups, which: "本" }, on) },
  { pattern: new RegExp(`${YEAR}(?<half>[上下])半年`, "u"), read: inSomeYear(({ half }, year) => months(year, half === "上" ? 1 : 7, 6)) },
  { pattern: /(?:(?<year>\d{4})年|(?<ofYear>今年|本年度?|明年|去年|后年))年?(?<end>底|末)?/u, read: inSomeYear(yearOf) },
  { pattern: /(?<![\d每半])年(?:(?<end>底|末)|内)/u, read: (_groups, on) => rest(months(yearOn(on.today), 1, 12), on) },
];

/** The first words of a text that name days, the longest of them; null where there are none. */
export function findExpression(text: string): Expression | null {
  const found = KINDS.flatMap((kind) => {
    const match = kind.pattern.exec(text);
    return match ? [{ kind, match }] : [];
  });
  const [first] = found.sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  if (!first) return null;
  const [words] = first.match;
  const groups: Groups = { ...first.match.groups, words };
  return {
    index: first.match.index,
    words,
    isOfDays: first.kind.isOfDays ?? Boolean(groups.day || groups.end),
    read: (today, since) => first.kind.read(groups, { today, since }),
  };
}

/** Without a year it is this one's, or the next one's where this one's is over. */
function inSomeYear(read: (groups: Groups, year: number, on: On) => DaySpan | string): Kind["read"] {
  return (groups, on) => {
    const { year, ofYear } = groups;
    if (year) return read(groups, Number(year), on);
    const own = read(groups, yearOn(on.today) + (YEARS[ofYear?.[0] ?? "今"] as number), on);
    return ofYear || typeof own === "string" || own.to >= on.since ? own : read(groups, yearOn(on.today) + 1, on);
  };
}

function dayOf({ month, day }: Groups, year: number): DaySpan | string {
  return dayIn(year, number(month), number(day));
}

function monthOf({ month, part, end }: Groups, year: number, on: On): DaySpan | string {
  const chosen = number(month);
  if (chosen < 1 || chosen > 12) return "不是一个月份";
  const [first, last] = PARTS[part ?? ""] ?? [1, -1];
  const span = { from: dayOfMonth(year, chosen, first), to: dayOfMonth(year, chosen, last) };
  return end ? rest(span, on) : span;
}

function monthOn({ which, day, ...groups }: Groups, on: On): DaySpan | string {
  const [year, month] = monthsOn(on.today, offset(which));
  return day ? dayIn(year, month, number(day)) : monthOf({ ...groups, month: String(month) }, year, on);
}

/** 25日 is this month's, or the next one's where this one's is over. */
function nextDay({ day }: Groups, { today, since }: On): DaySpan | string {
  const [own, next] = [0, 1].map((count) => dayIn(...monthsOn(today, count), number(day))) as [DaySpan | string, DaySpan | string];
  return typeof own !== "string" && own.to < since ? next : own;
}

function weekOn({ which, day, end }: Groups, { today }: On): DaySpan {
  const monday = shiftDays(mondayOf(today), offset(which) * 7);
  if (day) return onDay(shiftDays(monday, WEEKDAYS.indexOf(day.replace("天", "日"))));
  return { from: end ? shiftDays(monday, 5) : monday, to: shiftDays(monday, 6) };
}

function nextWeekday(groups: Groups, on: On): DaySpan {
  const own = weekOn({ ...groups, which: "本" }, on);
  return own.to < on.since ? weekOn({ ...groups, which: "下" }, on) : own;
}

function quarterOf({ number: quarter, end }: Groups, year: number, on: On): DaySpan {
  const span = months(year, number(quarter) * 3 - 2, 3);
  return end ? rest(span, on) : span;
}

function quarterOn({ which, end }: Groups, on: On): DaySpan {
  const [year, month] = monthsOn(on.today, offset(which) * 3);
  return quarterOf({ number: String(Math.ceil(month / 3)), end }, year, on);
}

function yearOf({ end }: Groups, year: number, on: On): DaySpan {
  const span = months(year, 1, 12);
  return end ? rest(span, on) : span;
}

function ahead({ count = "", unit = "" }: Groups, { today }: On): DaySpan {
  const [year, month, day] = today.split("-").map(Number) as [number, number, number];
  const many = count === "半" ? 0.5 : number(count.replace("两", "二"));
  const inMonths = { 月: 1, 季度: 3, 年: 12 }[unit];
  const inDays = /[周星礼]/.test(unit) ? 7 : 1;
  // 半个月 is fifteen days.
  if (!inMonths || many * inMonths < 1) return { from: today, to: shiftDays(today, inMonths ? 15 : Math.ceil(many * inDays)) };
  const at = year * 12 + month - 1 + many * inMonths;
  return { from: today, to: dayOfMonth(Math.floor(at / 12), (at % 12) + 1, day) };
}

/** What is left of days that end in a day: 年底 is the day up to which one has time. */
const rest = ({ from, to }: DaySpan, { today }: On): DaySpan => ({ from: from < today && today <= to ? today : from, to });
const months = (year: number, first: number, count: number): DaySpan => ({
  from: dayOfMonth(year, first, 1),
  to: dayOfMonth(year, first + count - 1, -1),
});

function dayIn(year: number, month: number, day: number): DaySpan | string {
  const date = month >= 1 && month <= 12 && day >= 1 ? dayOfMonth(year, month, day) : "";
  return Number(date.slice(8)) === day ? onDay(date) : "不是一个日子";
}

function monthsOn(date: string, count: number): [year: number, month: number] {
  const at = yearOn(date) * 12 + Number(date.slice(5, 7)) - 1 + count;
  return [Math.floor(at / 12), (at % 12) + 1];
}

const onDay = (date: string): DaySpan => ({ from: date, to: date });
const yearOn = (date: string) => Number(date.slice(0, 4));
const number = (words = "") => Number(/\d/.test(words) ? words : inDigits(words));
const offset = (which = "") => (which.startsWith("下下") ? 2 : which.startsWith("下") ? 1 : which.startsWith("上") ? -1 : 0);
const mondayOf = (date: string) => shiftDays(date, -((new Date(date).getUTCDay() + 6) % 7));
