import { inDigits } from "../search/plan/numerals.ts";

/** 总体方案第二部分（三） in a question. */
export interface AskedClause {
  /** The ordinals as they were asked: 第二部分（三）. */
  words: string;
  /** The question without them. */
  rest: string;
  /** What stands before them, and may name the notice. */
  before: string;
  /** Whether a clause's path (附件3/二/（二）/2) ends with these ordinals, in their order. */
  isAt: (path: string) => boolean;
}

const NUMERAL = "\\d{1,3}|[一二三四五六七八九十]{1,3}";
const ORDINAL = new RegExp(
  `附件 ?(?<annex>${NUMERAL})|第 ?(?<article>${NUMERAL}) ?条|第 ?(?<chapter>${NUMERAL}) ?(?<level>[章节])|第 ?(?<part>${NUMERAL}) ?(?:个?部分|大点|个?方面)|第 ?(?<point>${NUMERAL}) ?点|\\((?<inBrackets>${NUMERAL})\\)`,
  "gu",
);
const BETWEEN = /^(?:的|里的?|中的?|之)?$/;
const LOOSE_END = /[》」”"的里中\s]{1,4}$/;

/** The clause that a question names by its ordinals; null where it names none. In the width of NFKC. */
export function askedClause(question: string): AskedClause | null {
  const [first, ...more] = question.matchAll(ORDINAL);
  if (!first) return null;
  const ordinals = [first];
  for (const next of more) {
    const last = ordinals.at(-1) as RegExpExecArray;
    if (!BETWEEN.test(question.slice(last.index + last[0].length, next.index))) break;
    ordinals.push(next);
  }
  const last = ordinals.at(-1) as RegExpExecArray;
  const end = last.index + last[0].length;
  const steps = ordinals.map(({ groups = {} }) => matcherOf(groups));
  const isAnnex = first.groups?.annex !== undefined;
  return {
    words: question.slice(first.index, end).replaceAll("(", "（").replaceAll(")", "）"),
    rest: question.slice(0, first.index) + question.slice(end),
    before: question.slice(0, first.index).replace(LOOSE_END, ""),
    isAt: (path) => isAt(path.normalize("NFKC").split("/"), steps, isAnnex),
  };
}

type Matcher = (part: string, isOutermost: boolean) => boolean;

function matcherOf({ annex, article, chapter, level, part, point, inBrackets }: Record<string, string | undefined>): Matcher {
  const is = (words: string, form: RegExp, asked: string) => {
    const [, numeral] = form.exec(words) ?? [];
    return numeral !== undefined && inFigures(numeral) === inFigures(asked);
  };
  if (annex) return (words) => is(words, /^附件(.+)$/, annex);
  if (article) return (words) => is(words, /^第(.+)条$/, article);
  if (chapter) return (words) => words.endsWith(level as string) && is(words, /^第(.+)[章节]$/, chapter);
  if (part) return (words, isOutermost) => isOutermost && is(words, /^(?:第(?=.*部分$))?(.+?)(?:部分)?$/, part);
  if (point) return (words, isOutermost) => !isOutermost && is(words, /^\(?([^()]+)\)?$/, point);
  return (words) => is(words, /^\((.+)\)$/, inBrackets as string);
}

/** The parts of an annex are asked for with its name. */
function isAt(parts: string[], steps: Matcher[], isAnnex: boolean): boolean {
  const inAnnex = parts[0]?.startsWith("附件") ?? false;
  let step = 0;
  let matchesLast = false;
  parts.forEach((part, index) => {
    const isOutermost = index === (inAnnex && isAnnex ? 1 : 0);
    matchesLast = step < steps.length && (steps[step] as Matcher)(part, isOutermost);
    if (matchesLast) step++;
  });
  return matchesLast && step === steps.length;
}

/** 三 and 3 are one number; what is no number is none. */
const inFigures = (numeral: string) => (/^\d+$/.test(numeral) ? String(Number(numeral)) : (inDigits(numeral) ?? Number.NaN));
