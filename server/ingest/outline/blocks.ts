import { readCellLines } from "./cell-lines.ts";
import type { Line } from "./line.ts";

/** A paragraph, or a table whose first row is its head; lines inside a cell are divided by `\n`. */
export type Block = { kind: "paragraph"; text: string; line: Line } | { kind: "table"; rows: string[][] };

/** Gathers the lines that tabs divide into tables; every other line is a paragraph. */
export function readBlocks(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const end = tableEnd(lines, index);
    const rows = end > index ? readRows(lines.slice(index, end)) : [];
    const cellTable = rows.some((row) => row.length > 1) ? null : readCellLines(lines, index);
    if (cellTable) {
      blocks.push({ kind: "table", rows: cellTable.rows });
      index = cellTable.end;
    } else if (end > index) {
      blocks.push({ kind: "table", rows });
      index = end;
    } else {
      blocks.push({ kind: "paragraph", text: line.cells ? line.cells.filter(Boolean).join(" ") : line.text, line });
      index++;
    }
  }
  return blocks.filter((block) => block.kind === "table" || block.text);
}

/** Index after the table that starts here; the same index where none does: a table has three lines of cells, or two of the same number of cells. */
function tableEnd(lines: Line[], start: number): number {
  if (!lines[start]?.cells || lines[start].text.length > 200) return start;
  let end = start;
  let cellLines = 0;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.cells) {
      cellLines++;
      end = index + 1;
    } else if (!continuesCell(lines, index)) break;
  }
  const wide = lines.slice(start, end).filter(({ cells }) => cells && cells.length > 1).length;
  return cellLines >= 3 || wide >= 2 ? end : start;
}

/** A short line without tabs between two lines of cells: the word processor broke a cell. */
function continuesCell(lines: Line[], index: number): boolean {
  for (let next = index; next < Math.min(index + 4, lines.length); next++) {
    const line = lines[next] as Line;
    if (line.cells) return true;
    if (line.text.length > 40 || /[。]$/.test(line.text)) return false;
  }
  return false;
}

/** Rows of a table: a line of several cells is a row; single cells run on until a blank line, or until the row is as wide as the first. */
function readRows(lines: Line[]): string[][] {
  const rows: string[][] = [];
  const opensWithTab = Boolean(lines[0]?.indented);
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1);
    if (line.cells && line.cells.length > 1 && line.indented && !opensWithTab) {
      // Where the head opens with no tab, a tab before a row stands for an empty first cell.
      rows.push(["", ...line.cells]);
      continue;
    }
    if (!line.cells) {
      if (row) row[row.length - 1] = `${row.at(-1)}\n${line.text}`.trim();
      continue;
    }
    const single = line.cells.length === 1;
    const full = rows.length > 1 && row !== undefined && row.length >= (rows[0] as string[]).length;
    const opens =
      index === 0 || !single || (line.blankBefore && (lines[index - 1] as Line).cells !== null) || (line.blankBefore && full) || full;
    if (opens || !row) rows.push([...line.cells]);
    else row.push(...line.cells);
  }
  return rows;
}
