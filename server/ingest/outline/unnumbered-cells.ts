import type { ColumnKind } from "../grammar/column.ts";
import { suitsColumn } from "./align-cells.ts";

/**
 * Rows of a table that came out one cell a line without numbers: each cell must suit its column, and the last column (units or a
 * date) closes the row. A row may leave out its first cell, which is merged downwards.
 * @returns the rows and how many lines they take; null where fewer than two rows come out
 */
export function unnumberedRows(lines: Iterable<string>, kinds: ColumnKind[]): { rows: string[][]; taken: number } | null {
  if (!["units", "offices", "deadline"].includes(kinds.at(-1) as string)) return null;
  const rows: string[][] = [];
  let cells: string[] = [];
  let taken = 0;
  let read = 0;
  for (const line of lines) {
    read++;
    cells.push(line);
    if (cells.length > kinds.length) break;
    const row = [cells, ["", ...cells]].find((whole) => whole.length === kinds.length && fits(whole, kinds, rows.length > 0));
    if (!row) continue;
    rows.push(row);
    cells = [];
    taken = read;
  }
  return rows.length >= 2 ? { rows, taken } : null;
}

const fits = (row: string[], kinds: ColumnKind[], mayMerge: boolean) =>
  row.every((cell, column) => (cell === "" ? column === 0 && mayMerge : suitsColumn(cell, kinds[column] as ColumnKind)));
