import { isDateLine } from "../grammar/date.ts";
import { parseMark } from "../grammar/mark.ts";
import { parseNumeral } from "../grammar/numeral.ts";
import { endsLikeTitle } from "../grammar/title.ts";
import { alike } from "./alike.ts";
import type { Line } from "./line.ts";
import type { AnnexList } from "./tail.ts";

/** An annex with the lines under its title. */
interface Annex {
  /** As marked, or its place in the list of annexes; null for the only one. */
  number: number | null;
  title: string | null;
  lines: Line[];
}

/** A notice cut where its documents begin. */
export interface Parts {
  /** The notice itself, without its title and what stands above the text. */
  cover: Line[];
  /** The document that the notice sends out, with its title; null when the notice is itself the document. */
  attached: { title: string; lines: Line[] } | null;
  annexes: Annex[];
}

const ANNEX_ALONE = /^(?:.{0,40}的)?附 ?(?:件|表|录) ?([0-9０-９一二三四五六七八九十]{0,3}) ?[：:.]?$/;
const ANNEX_TITLED = /^附 ?(?:件|表|录) ?([0-9０-９一二三四五六七八九十]{0,3}) ?[：: .．、-] ?(\S.{2,60})$/;

/**
 * Cuts the lines below the head of a notice into the notice, the document it sends out and the annexes.
 * An annex begins at its mark (附件2), or without one where lines repeat a title of the list of annexes.
 */
export function splitParts(lines: Line[], list: AnnexList, issued: string | null): Parts {
  const starts = annexStarts(lines, list);
  const main = lines.slice(0, starts[0]?.from ?? lines.length);
  const annexes = starts.map(({ number, title, body }, index) => ({
    number,
    title,
    lines: lines.slice(body, starts[index + 1]?.from ?? lines.length),
  }));
  const attached = issued ? attachedStart(main, issued) : null;
  if (!attached) return { cover: main, attached: null, annexes };
  return { cover: main.slice(0, attached.from), attached: { title: attached.title, lines: main.slice(attached.body) }, annexes };
}

/** How alike two titles of one document are at least: 行动计划三十六条 is issued as 攻坚计划三十六条. */
const SAME_TITLE = 0.72;

interface Start {
  number: number | null;
  title: string | null;
  /** Index of the first line of the part, and of the first line under its title. */
  from: number;
  body: number;
}

function annexStarts(lines: Line[], { titles, end }: AnnexList): Start[] {
  const starts: Start[] = [];
  for (let index = end; index < lines.length; index++) {
    const start = markedStart(lines, index, titles) ?? titledStart(lines, index, titles, starts.at(-1)?.number ?? starts.length);
    if (!start) continue;
    starts.push(start);
    index = start.body - 1;
  }
  return starts;
}

function markedStart(lines: Line[], index: number, listed: string[]): Start | null {
  const line = lines[index] as Line;
  if (line.cells) return null;
  const alone = ANNEX_ALONE.exec(line.text);
  if (alone) {
    const number = alone[1] ? parseNumeral(alone[1]) : null;
    const title = titleLines(lines, index + 1, number ? listed[number - 1] : listed[0]);
    return { number, title: title.text, from: index, body: title.end };
  }
  const titled = ANNEX_TITLED.exec(line.text);
  if (
    titled &&
    index > 0 &&
    endsLikeTitle(titled[2] as string) &&
    lines[index + 1] &&
    !ANNEX_TITLED.test((lines[index + 1] as Line).text)
  ) {
    return { number: titled[1] ? parseNumeral(titled[1]) : null, title: titled[2] as string, from: index, body: index + 1 };
  }
  return null;
}

/** How many of the titles that come next in the list a line is compared with: an annex may be missing, seldom several. */
const NEXT = 5;

/** An annex without its mark: up to three lines that together nearly repeat one of the next titles of the list. */
function titledStart(lines: Line[], index: number, listed: string[], last: number): Start | null {
  const line = lines[index] as Line;
  if (line.cells || parseMark(line.text) || line.text.length > 60) return null;
  let best: (Start & { score: number }) | null = null;
  for (let number = last + 1; number <= Math.min(last + NEXT, listed.length); number++) {
    const wanted = listed[number - 1] as string;
    const title = titleLines(lines, index, wanted);
    const score = title.text ? likeness(title.text, wanted) : 0;
    if (score >= SAME_TITLE && score > (best?.score ?? 0)) best = { number, title: title.text, from: index, body: title.end, score };
  }
  return best;
}

/** The title that starts at a line: the run of up to three short lines most like `wanted`, or one that ends as titles do. */
function titleLines(lines: Line[], from: number, wanted?: string): { text: string | null; end: number } {
  let best = { text: null as string | null, end: from, score: 0 };
  let text = "";
  for (let end = from; end < Math.min(from + 3, lines.length); end++) {
    const line = lines[end] as Line;
    if (
      line.cells ||
      line.text.length > 60 ||
      /[。；]/.test(line.text) ||
      /[：:]$/.test(line.text) ||
      parseMark(line.text) ||
      isDateLine(line.text) ||
      /^(?:[（(]|附 ?件)/.test(line.text)
    )
      break;
    text += line.text;
    const score = wanted ? likeness(text, wanted) : 0.1 + (endsLikeTitle(text) ? 1 : 0);
    if (score > best.score) best = { text, end: end + 1, score };
  }
  return best;
}

/** How alike lines are to a title; lines that do not end as titles do are likely half of it. */
const likeness = (text: string, title: string) => 0.01 + alike(text, title) * (endsLikeTitle(text) ? 1 : 0.8);

function attachedStart(lines: Line[], issued: string): { title: string; from: number; body: number } | null {
  for (let index = 1; index < lines.length; index++) {
    const title = titleLines(lines, index, issued);
    if (title.text && likeness(title.text, issued) >= SAME_TITLE) return { title: title.text, from: index, body: title.end };
  }
  return null;
}
