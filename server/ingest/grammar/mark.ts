import { parseNumeral } from "./numeral.ts";

/** How a heading is numbered; each kind is one level of one notice, in whatever order the notice nests them. */
export type MarkKind =
  | "chapter"
  | "article"
  | "han"
  | "han-paren"
  | "comma"
  | "dot"
  | "paren"
  | "half-paren"
  | "circled"
  | "decimal-2"
  | "decimal-3"
  | "case";

/** The number at the head of a line: `（二）` of `（二）责任分工`. */
export interface Mark {
  kind: MarkKind;
  value: number;
  /** As a path shows it: `二`, `（二）`, `2`. */
  label: string;
  /** What follows the mark. */
  rest: string;
}

const HAN = "[一二三四五六七八九十百]{1,5}";
const ARABIC = "[0-9０-９]{1,3}";

/** The marks of Chinese official documents (GB/T 9704 §7.3.3: 一、（一）1.（1）) and of the word processors that imitate them. */
const MARKS: [MarkKind, RegExp][] = [
  ["chapter", new RegExp(`^(第(${HAN}|${ARABIC}) ?(?:章|部分|编|篇|节))[ 、：:.．]*`)],
  ["article", new RegExp(`^(第(${HAN}|${ARABIC}) ?条)[ 、：:.．]*`)],
  ["case", new RegExp(`^【?((?:典型|优秀|创新|实践)?(?:案例|经验)(?:之)? ?(${HAN}|${ARABIC}))(?:[】：:、.． ]+|$)`)],
  ["han", new RegExp(`^((${HAN})) ?[、.．](?!${HAN}[、.．])`)],
  ["han-paren", new RegExp(`^([（(〔] ?(${HAN}) ?[）)〕])[ 、.．]*`)],
  ["decimal-3", /^(\d{1,2}\.\d{1,2}\.(\d{1,2}))(?![\d.．%％])[ 、.]*/],
  ["decimal-2", /^(\d{1,2}\.(\d{1,2}))(?![\d.．%％年月日万亿元个倍])[ 、]+/],
  ["comma", new RegExp(`^((${ARABIC})) ?、`)],
  ["dot", new RegExp(`^((${ARABIC})) ?[.．](?![0-9０-９])`)],
  ["paren", new RegExp(`^([（(] ?(${ARABIC}) ?[）)])[ 、.．]*`)],
  ["half-paren", new RegExp(`^((${ARABIC}))[）)]`)],
  ["circled", /^(([①-⑳]))/],
];

/** The mark at the head of a line, or null. `parseMark("（二）责任分工")` is `{ kind: "han-paren", value: 2, label: "（二）", rest: "责任分工" }`. */
export function parseMark(line: string): Mark | null {
  for (const [kind, pattern] of MARKS) {
    const match = pattern.exec(line);
    const value = match && parseNumeral(match[2] as string);
    if (match && value) return { kind, value, label: (match[1] as string).replace(/\s/g, ""), rest: line.slice(match[0].length).trim() };
  }
  return null;
}

/** A number that a cell opens with, its decimals too: `1.2` of `1.2纳税时间`. */
const NUMBERED = /^(?:\d{1,2}(?:[.．]\d{1,2}){1,2}(?![\d.．%％年月日万亿元个倍])[ .．、]*|[（(]?\d{1,3}[）).．、] ?)/;

/** The words of a cell without the number they open with: `withoutMark("1.2纳税时间") === "纳税时间"`. */
export const withoutMark = (cell: string) => (NUMBERED.test(cell) ? cell.replace(NUMBERED, "") : (parseMark(cell)?.rest ?? cell));
