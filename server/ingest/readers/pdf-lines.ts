import { parseMark } from "../grammar/mark.ts";

/** A line of a page: its words, where it starts and ends from the left, and the size of its type, in points. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  size: number;
}

/** What pdf.js says of a run of characters. */
export interface PdfRun {
  str: string;
  transform: number[];
  width: number;
  hasEOL: boolean;
}

const PAGE_NUMBER = /^[-—–－· ]{0,3}\d{1,4}[-—–－· ]{0,3}$/;
/** Letters that a line may fall short of the margin, and that the first line of a paragraph stands in. */
const SHORT_OF = 1.6;
const INDENT = 1;
const SENTENCE_END = /[。；：）)]$/;

/** The lines of a page without its number. */
export function linesOfPage(runs: PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfRun[] = [];
  const close = () => {
    const said = open.filter(({ str }) => str.trim());
    const [first, last] = [said[0], said.at(-1)];
    if (first && last) {
      const size = Math.max(...said.map(({ transform }) => Math.hypot(transform[2] ?? 0, transform[3] ?? 0)));
      const text = open.map(({ str }) => str).join("");
      const indent = /^[ \u3000]*/.exec(text)?.[0].length ?? 0;
      lines.push({
        text: text.trim(),
        left: (first.transform[4] ?? 0) + indent * size,
        right: (last.transform[4] ?? 0) + last.width,
        size,
      });
    }
    open = [];
  };
  for (const run of runs) {
    open.push(run);
    if (run.hasEOL) close();
  }
  close();
  if (PAGE_NUMBER.test(lines.at(-1)?.text ?? "")) lines.pop();
  if (PAGE_NUMBER.test(lines[0]?.text ?? "")) lines.shift();
  return lines;
}

/**
 * Lines put together as paragraphs: one that reaches the right margin goes on in the next, wherever in a word the page set divides it,
 * unless the next is indented, of another size, or begins with a number after a sentence that has ended.
 */
export function paragraphsOf(lines: PdfLine[]): string[] {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const isFull = (line: PdfLine) => line.right >= right - SHORT_OF * line.size;
  const left = lines.filter(isFull).reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const paragraphs: string[] = [];
  let before: PdfLine | null = null;
  for (const line of lines) {
    const mayGoOn = before && isFull(before) && Math.abs(line.left - left) < INDENT * line.size && Math.abs(line.size - before.size) < 1;
    const isNumbered = SENTENCE_END.test(before?.text ?? "") && parseMark(line.text) !== null;
    if (mayGoOn && !isNumbered) paragraphs.push(joined(paragraphs.pop() as string, line.text));
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

const joined = (one: string, other: string) => `${one}${/[a-z0-9]$/i.test(one) && /^[a-z0-9]/i.test(other) ? " " : ""}${other}`;
