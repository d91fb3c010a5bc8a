import { isDateLine } from "../grammar/date.ts";
import { parseMark } from "../grammar/mark.ts";
import type { Line } from "./line.ts";

/** Lines of a full width that must be there, and how many of them go on, before a text counts as hard-wrapped. */
const ENOUGH = 4;
const SHARE = 0.6;
/** A paragraph's first line is shorter by its indent of two characters, any by a mark that may not open the next. */
const INDENT = 2;
const ENDED = /[。！？：:]$/;

/** The lines of a text that was broken at one width, title and headings too, joined as they read; any other text as it is. */
export function unwrap(lines: Line[]): Line[] {
  const width = fullWidth(lines);
  if (!width) return lines;
  const joined: Line[] = [];
  // A text without a short line had no line breaks of its own.
  const flat = lines.filter(({ text }) => text.length >= width - INDENT).length >= lines.length - 1;
  let full = false;
  for (const [index, line] of lines.entries()) {
    const previous = joined.at(-1);
    // The end of what was joined is the end of the line before; to look at the whole each time would take long.
    const ended = ENDED.test(lines[index - 1]?.text ?? "");
    const on = previous && full && !line.cells && !line.blankBefore && (flat || (!ended && !opens(line.text)));
    if (on) joined[joined.length - 1] = { ...previous, text: previous.text + line.text };
    else joined.push(line);
    full = !line.cells && line.text.length >= width - INDENT;
  }
  return joined;
}

const opens = (text: string) => parseMark(text) !== null || /^附 ?件/.test(text) || isDateLine(text);

/** The width at which the lines end; 0 where a line is longer than most, or few lines of that width go on. */
function fullWidth(lines: Line[]): number {
  const prose = lines.filter(({ cells }) => !cells);
  const width = prose.reduce((longest, { text }) => Math.max(longest, text.length), 0);
  if (width < 18 || width > 60) return 0;
  const full = prose.filter(({ text }) => text.length >= width - 1);
  return full.length >= ENOUGH && full.filter(({ text }) => !ENDED.test(text)).length >= full.length * SHARE ? width : 0;
}
