import { type DaySpan, spanInWords } from "../domain/day-span.ts";
import { shiftDays } from "../domain/shift-days.ts";
import { type Expression, findExpression } from "./day-expressions.ts";

/** 下个月, 11月4日前 in a question. */
export interface AskedDays {
  /** As they were asked. */
  words: string;
  /** The question without them. */
  rest: string;
  /** The days that they mean; null where they mean none that can be told. */
  span: DaySpan | null;
  /** How they were read, where they say it less exactly: “下个月”按2026年12月理解。 Where there is no span, why. */
  understood: string | null;
}

const RANGE = /^ ?(?:到|至|-|—|~) ?/;
const BEFORE = /^(?:之前|以前|前)/;
const AFTER = /^(?:之后|以后|后|起|开始)/;
const WITHIN = /^(?:之内|以内|内)/;
const LONGEST_DAYS = 731;
const DAY = 86_400_000;

/** The days that a question asks about, as they are read on a day, ISO 8601; null where it names none. A day without a year is the next one to come. */
export function askedDays(question: string, today: string): AskedDays | null {
  const first = findExpression(question);
  if (!first) return null;
  let words = first.words;
  const behind = () => question.slice(first.index + words.length);
  const taken = (pattern: RegExp) => {
    const [found = ""] = pattern.exec(behind()) ?? [];
    words += found;
    return found !== "";
  };
  let second: Expression | null = null;
  const [separator] = RANGE.exec(behind()) ?? [];
  if (separator) {
    const next = findExpression(behind().slice(separator.length));
    if (next?.index === 0) {
      words += separator + next.words;
      second = next;
    }
  }
  const isBefore = taken(BEFORE);
  const isOpen = !isBefore && taken(AFTER);
  if (!isBefore && !isOpen) taken(WITHIN);
  const rest = question.slice(0, first.index) + behind();
  const span = isOpen ? "没有说到哪一天为止" : second ? between(first, second, today) : read(first, today, isBefore);
  if (typeof span === "string")
    return { words, rest, span: null, understood: `“${words}”${span}。请写明日子，例如“下个月”、“12月”、“11月4日前”。` };
  const plain = spanInWords(span);
  return { words, rest, span, understood: words.replace("份", "") === plain ? null : `“${words}”按${plain}理解。` };
}

function read({ read: spanOn, isOfDays }: Expression, today: string, isBefore: boolean): DaySpan | string {
  if (!isBefore) return checked(spanOn(today, today));
  // By a day, that day counts (每月25日前); before a month or a week it has not begun.
  const before = (span: DaySpan | string) => {
    if (typeof span === "string") return span;
    return { from: today, to: isOfDays ? span.to : shiftDays(span.from, -1) };
  };
  const own = spanOn(today, today);
  const soon = before(own);
  if (typeof own === "string" || typeof soon === "string" || soon.to >= today) return checked(soon);
  const next = before(spanOn(today, shiftDays(own.to, 1)));
  return typeof next === "string" || next.to >= today ? checked(next) : "已经过去了";
}

function between(first: Expression, second: Expression, today: string): DaySpan | string {
  const start = first.read(today, today);
  if (typeof start === "string") return start;
  // 11月1日至15日: what the second leaves out is that of the first.
  const end = second.read(start.from, start.from);
  if (typeof end === "string") return end;
  return end.to < start.from ? "的先后颠倒了" : checked({ from: start.from, to: end.to });
}

function checked(span: DaySpan | string): DaySpan | string {
  if (typeof span === "string") return span;
  if (span.from < "1949" || span.to > "2199") return "不在1949年到2199年之间";
  return (Date.parse(span.to) - Date.parse(span.from)) / DAY > LONGEST_DAYS ? "太长了，最多问两年" : span;
}
