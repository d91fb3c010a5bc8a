import { type ColumnKind, columnKind, isColumnName } from "../grammar/column.ts";
import { parseMark } from "../grammar/mark.ts";
import { alignCells, isBlankCell } from "./align-cells.ts";
import type { Line } from "./line.ts";

/** A table that came out one cell a line. */
export interface CellTable {
  rows: string[][];
  /** Index of the line after it. */
  end: number;
}

/**
 * Reads a table whose cells stand one a line below a run of column names. Rows are told apart by their number: a 序号 of its own, or
 * 1. 2. 3. before the names of a column; which cell is which column, by what the columns hold. Null where no such table starts.
 */
export function readCellLines(lines: Line[], start: number): CellTable | null {
  const head = readHead(lines, start);
  if (!head) return null;
  const kinds = head.map(columnKind);
  const first = start + head.length;
  // Numbered sections below a head are read as sections: 一、医疗质量 （一）功能定位 1.…
  if (/^han/.test(parseMark(lines[first]?.text ?? "")?.kind ?? "")) return null;
  const numbered = kinds[0] === "number";
  const named = numbered ? 0 : kinds.findIndex((kind) => kind === "level-2" || kind === "indicator" || kind === "task");
  const starts = itemStarts(lines, first, numbered);
  if (named < 0 || starts.length < 2) return null;
  const end = tableEnd(lines, starts.at(-1) as number);
  const rows: string[][] = [head];
  let above = lines.slice(first, starts[0]).map(({ text }) => text);
  for (const [index, from] of starts.entries()) {
    const cells = lines.slice(from, starts[index + 1] ?? end).map(({ text }) => text);
    const groupColumn = !numbered && named > 0 ? named - 1 : -1;
    const next =
      groupColumn >= 0 && index + 1 < starts.length && opensGroup(cells.at(-1) as string, cells.length, kinds.at(-1) as ColumnKind)
        ? cells.splice(-1)
        : [];
    const item = alignCells(cells, kinds, named, numbered);
    if (groupColumn >= 0 && above.length) (item[0] as string[])[groupColumn] = above.join("");
    rows.push(...item);
    above = next;
  }
  return { rows, end };
}

/** Three or more column names, one of which holds units, deadlines or levels of indicators. */
function readHead(lines: Line[], start: number): string[] | null {
  let end = start;
  while (end < lines.length && !(lines[end] as Line).cells && isColumnName((lines[end] as Line).text)) end++;
  const head = lines.slice(start, end).map(({ text }) => text);
  const kinds = head.map(columnKind);
  const telling = kinds.filter((kind) => kind !== "other" && kind !== "number").length;
  return head.length >= 3 && telling >= 2 ? head : null;
}

/** Lines where the items 1, 2, 3 … begin. */
function itemStarts(lines: Line[], first: number, numbered: boolean): number[] {
  const starts: number[] = [];
  for (let index = first; index < lines.length; index++) {
    const { text, cells } = lines[index] as Line;
    if (cells) break;
    const wanted = starts.length + 1;
    const found = numbered ? Number(text) === wanted && /^\d+$/.test(text) : parseMark(text)?.value === wanted && /^\d/.test(text);
    if (found) starts.push(index);
    else if (starts.length === 0 && index > first + 1) return [];
  }
  return starts;
}

/** The last item runs to a note, a numbered section or the end. */
function tableEnd(lines: Line[], last: number): number {
  for (let index = last + 1; index < lines.length; index++) {
    const { text, cells } = lines[index] as Line;
    if (cells || /^(?:注|备注|说明)[：:]/.test(text) || parseMark(text)?.kind === "han") return index;
  }
  return lines.length;
}

/** A short name before the next item, where a cell of the row is not still due: the first level of what follows. */
function opensGroup(text: string, cells: number, lastColumn: ColumnKind): boolean {
  return cells > 2 && text.length <= 20 && !/[。；：，0-9]/.test(text) && lastColumn !== "units" && !isBlankCell(text);
}
