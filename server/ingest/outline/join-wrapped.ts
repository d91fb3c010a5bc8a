import { stripPost } from "../../domain/units/strip-post.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import { isDateLine } from "../grammar/date.ts";
import { opensLabel } from "../grammar/label.ts";
import { parseMark } from "../grammar/mark.ts";
import type { Line } from "./line.ts";

const SENTENCE_END = /[。；：！？;:!?）)”》】]$/;
const GOES_ON = /[、，,（(]$/;
const STARTS_INSIDE = /^[、，。；：！？）)”》]/;

/** What has grown longer is no paragraph that a person wrote. */
const LONGEST_PARAGRAPH = 5000;

/** `成员单位：…`, `副召集人：…`: a line that names what it holds. */
const NAMES = /^(?:\p{Script=Han}{2,7}|\p{Script=Han} {1,4}\p{Script=Han})[：:](?=.)/u;

/**
 * Joins a sentence that a line or page break divides: the line before is prose that has not ended, or ends on 、 or ，, and the line
 * after opens nothing new. Title lines, headings and table cells stay apart.
 */
export function joinWrapped(lines: Line[]): Line[] {
  const joined: Line[] = [];
  const width = wrapWidth(lines);
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous && goesOn(previous, line, width)) joined[joined.length - 1] = { ...previous, text: previous.text + line.text };
    else joined.push(line);
  }
  return joined;
}

function goesOn(previous: Line, next: Line, width: number): boolean {
  if (previous.cells || next.cells || !next.text || previous.text.length > LONGEST_PARAGRAPH) return false;
  if (STARTS_INSIDE.test(next.text)) return true;
  if (opensSomething(next.text)) return false;
  if (GOES_ON.test(previous.text)) return true;
  if (SENTENCE_END.test(previous.text) || endsList(previous.text)) return false;
  const prose = previous.text.length >= 24 && /[，。；、：]/.test(previous.text.slice(0, -1));
  const punctuated = /[，。；、]/.test(next.text);
  return (
    (prose && punctuated && !headingAlone(previous.text)) ||
    (width > 0 && previous.text.length >= width - 2 && previous.text.length <= width)
  );
}

/** `成员单位：甲局、乙局`, `成 员：甲局、乙局主要负责人`: a list of units or their heads under its name, the last of them whole. */
function endsList(text: string): boolean {
  if (!NAMES.test(text) && !opensLabel(text)) return false;
  const last = text.slice(Math.max(text.lastIndexOf("、"), text.lastIndexOf("，"), text.lastIndexOf("：")) + 1);
  return looksComplete(last) || looksComplete(stripPost(last).unit);
}

/** A numbered line without a full stop and not longer than a heading. */
function headingAlone(text: string): boolean {
  return parseMark(text) !== null && text.length <= 48 && !/[。；]/.test(text);
}

function opensSomething(text: string): boolean {
  return (
    parseMark(text) !== null ||
    /^(?:附件|附表|附录|注)/.test(text) ||
    /^[（(【]/.test(text) ||
    isDateLine(text) ||
    opensLabel(text) ||
    NAMES.test(text)
  );
}

/** The width at which a document is hard-wrapped, so that most of its lines end there without a full stop; 0 where it is not. */
function wrapWidth(lines: Line[]): number {
  const lengths = new Map<number, number>();
  for (const { text, cells } of lines) {
    if (!cells && text.length >= 26 && !/[。；：！？]$/.test(text)) lengths.set(text.length, (lengths.get(text.length) ?? 0) + 1);
  }
  for (const [length, count] of lengths) {
    const near = count + (lengths.get(length - 1) ?? 0) + (lengths.get(length + 1) ?? 0);
    if (near >= 8 && near >= lines.length * 0.4) return length + 1;
  }
  return 0;
}
