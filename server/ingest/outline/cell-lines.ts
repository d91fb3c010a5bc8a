import { type ColumnKind, columnKind, isColumnName } from "../grammar/column.ts";
import { parseMark } from "../grammar/mark.ts";
import { alignCells, isBlankCell } from "./align-cells.ts";
import type { Line } from "./line.ts";
import { unnumberedRows } from "./unnumbered-cells.ts";

/** A table that came out one cell a line. */
interface CellTable {
  rows: string[][];
  /** Index of the line after it. */
  end: number;
}

/**
 * Reads a table whose cells stand one a line below a run of column names. Rows are told apart by their number: a 序号 of its own, or
 * 1. 2. 3. before the names of a column; which cell is which column, by what the columns hold. Null where no such table starts.
 */
export function readCellLines(lines: Line[], start: number): CellTable | null {
  const known = knownHead(lines, start);
  if (!known) return null;
  const numbered = columnKind(known[0] as string) === "number";
  const head = numbered ? [...known, ...unknownHead(lines, start + known.length)] : known;
  const kinds = head.map(columnKind);
  const first = start + head.length;
  // Numbered sections below a head are read as sections: 一、医疗质量 （一）功能定位 1.…
  if (!numbered && /^han/.test(parseMark(lineAt(lines, first))?.kind ?? "")) return null;
  const named = numbered ? 0 : kinds.findIndex((kind) => kind === "level-2" || kind === "indicator" || kind === "task");
  const starts = itemStarts(lines, first, numbered);
  if (named < 0 || starts.length < 2) return numbered ? null : withoutNumbers(lines, first, head, kinds);
  const end = tableEnd(lines, starts.at(-1) as number);
  const groupColumn = !numbered && named > 0 ? named - 1 : -1;
  const rows: string[][] = [head];
  let above = lines.slice(first, starts[0]).map(wordsOf).filter(Boolean);
  for (const [index, from] of starts.entries()) {
    const cells = lines
      .slice(from, starts[index + 1] ?? end)
      .map(wordsOf)
      .filter(Boolean);
    const repeated = endsWith(cells, head) ? [cells.splice(-head.length)] : [];
    const more = index + 1 < starts.length;
    const last = cells.at(-1) as string;
    const divides =
      more && (numbered ? isGroupTitle(last) : groupColumn >= 0 && opensGroup(last, cells.length, kinds.at(-1) as ColumnKind));
    const next = divides ? cells.splice(-1) : [];
    const item = alignCells(cells, kinds, named, numbered);
    if (groupColumn >= 0 && above.length) (item[0] as string[])[groupColumn] = above.join("");
    else rows.push(...above.map((text) => [text]));
    rows.push(...item, ...repeated);
    above = next;
  }
  return { rows, end };
}

/** Whether a head that the next page repeats closes the cells of an item. */
const endsWith = (cells: string[], head: string[]) =>
  cells.length > head.length && head.every((name, at) => cells.at(at - head.length) === name);

function withoutNumbers(lines: Line[], first: number, head: string[], kinds: ColumnKind[]): CellTable | null {
  const found = unnumberedRows(wordsBelow(lines, first), kinds);
  return found && { rows: [head, ...found.rows], end: first + found.taken };
}

/** The lines below, as long as each is one cell; read one by one, for a table ends soon. */
function* wordsBelow(lines: Line[], first: number): Generator<string> {
  for (let index = first; index < lines.length && !isRow(lines[index] as Line); index++) yield lineAt(lines, index);
}

/** The words of a line that is one cell, whether a tab introduces it or not. */
const wordsOf = ({ text, cells }: Line) => (cells?.length === 1 ? (cells[0] as string) : text);
const lineAt = (lines: Line[], index: number) => (lines[index] ? wordsOf(lines[index]) : "");
const isRow = ({ cells }: Line) => cells !== null && cells.length > 1;

/** Columns of a table at most. */
const WIDEST = 20;

/** Three or more column names, two of which tell what the table holds. */
function knownHead(lines: Line[], start: number): string[] | null {
  const head: string[] = [];
  const end = Math.min(lines.length, start + WIDEST);
  for (let index = start; index < end && !isRow(lines[index] as Line) && isColumnName(lineAt(lines, index)); index++)
    head.push(lineAt(lines, index));
  const telling = head.map(columnKind).filter((kind) => kind !== "other" && kind !== "number").length;
  return head.length >= 3 && telling >= 2 ? head : null;
}

/** Names of columns that are in no lexicon: short lines between the known ones and the number of the first row. */
function unknownHead(lines: Line[], from: number): string[] {
  const names: string[] = [];
  for (let index = from; index < Math.min(from + 4, lines.length); index++) {
    const text = lineAt(lines, index);
    if (/^1$/.test(text) || isGroupTitle(text)) return names;
    if (text.length > 10 || /[0-9，。；：、]/.test(text)) return [];
    names.push(text);
  }
  return [];
}

/** A row over the whole table that titles those below it: `一、知识产权保护方面（共5项）`. */
const isGroupTitle = (text: string) => text.length <= 40 && /^han/.test(parseMark(text)?.kind ?? "");

/** Lines of one item at most: where the next number is not met by then, the table is over. */
const LONGEST_ITEM = 200;

/** Lines where the items 1, 2, 3 … begin. */
function itemStarts(lines: Line[], first: number, numbered: boolean): number[] {
  const starts: number[] = [];
  let last = 0;
  let above = "";
  for (let index = first; index < lines.length; index++) {
    if (isRow(lines[index] as Line) || index > (starts.at(-1) ?? first) + LONGEST_ITEM) break;
    const text = lineAt(lines, index);
    const value = numbered ? (/^\d{1,4}$/.test(text) ? Number(text) : 0) : /^\d/.test(text) ? (parseMark(text)?.value ?? 0) : 0;
    // What was cut from a published table leaves a gap in its numbers, below the title of a group.
    const skips = numbered && value > last && value < last + 20 && isGroupTitle(above);
    if (value === last + 1 || skips) {
      starts.push(index);
      last = value;
    } else if (starts.length === 0 && index > first + 1) return [];
    if (text) above = text;
  }
  return starts;
}

/** The last item runs to a note, a numbered section or the end. */
function tableEnd(lines: Line[], last: number): number {
  for (let index = last + 1; index < lines.length; index++) {
    const text = lineAt(lines, index);
    if (isRow(lines[index] as Line) || /^(?:注|备注|说明)[：:]/.test(text) || parseMark(text)?.kind === "han") return index;
  }
  return lines.length;
}

/** A short name before the next item, where a cell of the row is not still due: the first level of what follows. */
function opensGroup(text: string, cells: number, lastColumn: ColumnKind): boolean {
  return cells > 2 && text.length <= 20 && !/[。；：，0-9]/.test(text) && lastColumn !== "units" && !isBlankCell(text);
}
