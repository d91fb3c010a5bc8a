import { opensLabel } from "../grammar/label.ts";
import { type Mark, type MarkKind, parseMark } from "../grammar/mark.ts";
import type { Block } from "./blocks.ts";

/** Numbered kinds, and those without a number: a question of an interview, a note under a table, any other heading. */
export type SectionKind = MarkKind | "question" | "note" | "plain";

const QUESTION = /^(?:[问Q](?:题?\d{0,2})?|记者|主持人|[\p{Script=Han}A-Za-z（）()]{2,20})[：:].{6,300}[？?]$/u;

/** What opens a section. */
export interface Heading {
  kind: SectionKind;
  value: number | null;
  /** As in a path: `（二）`, or the words of an unnumbered heading. */
  label: string;
  heading: string | null;
  /** The words after the heading on its line. */
  text: string;
  /** For an unnumbered heading: the ending it shares with its siblings. */
  suffix?: string;
}

const LONGEST = 50;

/** The heading at each block; null for a plain paragraph; undefined for a block that an earlier heading has taken in. */
export function readHeadings(blocks: Block[]): (Heading | null | undefined)[] {
  const endings = countEndings(blocks);
  let lastDot = 0;
  return blocks.map((block, index) => {
    if (block.kind === "table") return null;
    const own = parseMark(block.text);
    const mark = own ?? continuedMark(block.text, lastDot);
    if (own?.kind === "dot") lastDot = own.value;
    if (mark) return numbered(mark, blocks, index);
    if (takenByMarkAlone(blocks, index)) return undefined;
    return unnumbered(blocks, index, endings);
  });
}

/** `11.121人才项目` after `10.…`: a number that only its place tells from a decimal. */
function continuedMark(text: string, lastDot: number): Mark | null {
  const match = /^(\d{1,3})[.．](?=\d)/.exec(text);
  const value = Number(match?.[1]);
  if (!match || !lastDot || value !== lastDot + 1) return null;
  return { kind: "dot", value, label: match[1] as string, rest: text.slice(match[0].length) };
}

function numbered(mark: Mark, blocks: Block[], index: number): Heading {
  const rest = mark.rest || wordsBelow(blocks, index).join("");
  const { heading, text } = splitHeading(rest);
  return { kind: mark.kind, value: mark.value, label: mark.label, heading, text };
}

/** （区科技局牵头，区财政局配合） */
const ASSIGNS = /(?:牵头|负责|配合|承办|协助|协同)(?:落实|实施|推进)?[）)】]$/;

/** `加强领导。各部门要…` has the heading 加强领导; a line that is no sentence is all heading; a lone sentence has none. */
function splitHeading(rest: string): { heading: string | null; text: string } {
  if (opensLabel(rest)) return { heading: null, text: rest };
  const assigned = /^([^（(。；]{2,40})([（(【].+[）)】])[。；]?$/.exec(rest);
  if (assigned && (opensLabel(assigned[2] as string) || ASSIGNS.test(assigned[2] as string)))
    return { heading: (assigned[1] as string).trim(), text: assigned[2] as string };
  const sentence = /^([^。：:；]{1,50})([。：:]) ?(?=\S)/.exec(rest);
  const spaced = /^([^。：:；，]{2,30}) {1,}(?=\S{8})/.exec(rest);
  const after = sentence ? rest.slice(sentence[0].length) : "";
  // 某区：数字赋能打造就业新样板 is a title; what follows a colon as prose is not.
  const titled =
    sentence?.[2] !== "。" && after.length <= 40 && after.length > 3 && !/[。；，、：？！]/.test(after) && rest.length <= LONGEST;
  if (sentence && titled && !opensLabel(`${rest.slice(0, sentence[0].length)}`)) return { heading: rest, text: "" };
  if (sentence && isName(sentence[1] as string, sentence[2] === "。" ? 34 : 16) && !/^[”’」』）)】]/.test(after))
    return { heading: (sentence[1] as string).trim(), text: after };
  if (spaced && /[。；]/.test(rest)) return { heading: spaced[1] as string, text: rest.slice(spaced[0].length) };
  const whole = rest.replace(/[。：:]$/, "");
  if (isName(whole, whole === rest ? LONGEST : 20) && !/[；，、]$/.test(rest)) return { heading: whole, text: "" };
  return { heading: null, text: rest };
}

/** Words that name what follows rather than say it: short, at most two clauses long. */
const isName = (words: string, longest: number) =>
  words.length > 0 && words.length <= longest && !/[。；]/.test(words) && (words.match(/，/g)?.length ?? 0) <= 2;

/** A mark alone on its line takes the short lines below it, up to the next mark or blank line, as its words. */
function wordsBelow(blocks: Block[], index: number): string[] {
  const words: string[] = [];
  for (let below = index + 1; below < Math.min(index + 4, blocks.length); below++) {
    const block = blocks[below] as Block;
    if (
      block.kind === "table" ||
      parseMark(block.text) ||
      block.text.length > 24 ||
      (words.length > 0 && (block.line.blankBefore || /。$/.test(block.text)))
    )
      break;
    words.push(block.text);
  }
  return words;
}

function takenByMarkAlone(blocks: Block[], index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - 3); above--) {
    const block = blocks[above] as Block;
    if (block.kind === "table") return false;
    const mark = parseMark(block.text);
    if (mark) return !mark.rest && wordsBelow(blocks, above).length >= index - above;
  }
  return false;
}

/**
 * An unnumbered heading: a short line that is no sentence and stands above a label line (牵头单位：…), or that ends as its numbered
 * siblings end.
 */
function unnumbered(blocks: Block[], index: number, endings: Map<string, number>): Heading | null {
  const block = blocks[index] as Block;
  if (block.kind === "table") return null;
  if (/^注[：:]$/.test(block.text)) return { kind: "note", value: null, label: "注", heading: "注", text: "" };
  if (QUESTION.test(block.text)) return { kind: "question", value: null, label: "问", heading: block.text, text: "" };
  if (!looksLikeHeading(block.text)) return null;
  const ending = block.text.slice(-4);
  const suffix = (endings.get(ending) ?? 0) >= 2 ? ending : null;
  const next = blocks[index + 1];
  const aboveLabel = next?.kind === "paragraph" && opensLabel(next.text);
  if (!suffix && !aboveLabel) return null;
  return { kind: "plain", value: null, label: block.text, heading: block.text, text: "", suffix: suffix ?? undefined };
}

const looksLikeHeading = (text: string) =>
  text.length >= 4 && text.length <= 40 && !/[。；：:，？！]$/.test(text) && !/[。；：]/.test(text) && !opensLabel(text);

/** How many numbered headings of a document end in the same four characters. */
function countEndings(blocks: Block[]): Map<string, number> {
  const endings = new Map<string, number>();
  for (const block of blocks) {
    const mark = block.kind === "paragraph" ? parseMark(block.text) : null;
    if (mark && mark.rest.length <= 40) endings.set(mark.rest.slice(-4), (endings.get(mark.rest.slice(-4)) ?? 0) + 1);
  }
  return endings;
}
