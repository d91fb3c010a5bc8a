import { type ColumnKind, columnKind } from "../grammar/column.ts";
import type { Section } from "./sections.ts";

/** A table as clauses: its head as text, its rows for display, and one section for each group of rows. */
interface TableClauses {
  head: string;
  table: string[][];
  groups: Section[];
}

/**
 * Groups the rows of a table by their first named cell: rows whose first cells are empty (merged downwards) belong to the row above.
 * Each group becomes a clause `r1`, `r2` … whose heading is the first cell that is no number.
 */
export function tableClauses(rows: string[][]): TableClauses {
  const head = rows[0] as string[];
  const kinds = head.map(columnKind);
  const table = rows.map((row, index) =>
    index === 0 ? row.map(tight) : row.map((cell, column) => (kinds[column] === "units" ? cell : tight(cell))),
  );
  const groups: Section[] = [];
  for (const row of table.slice(1)) {
    const words = row.filter(Boolean).join(" ");
    if (!words) continue;
    if (groups.length === 0 || opensGroup(row, kinds)) {
      const named = row.find((cell) => cell && !/^\d+$/.test(cell)) ?? words;
      const place = groups.length + 1;
      groups.push({
        label: `行${place}`,
        ordinal: `r${place}`,
        heading: tight(named).slice(0, 60),
        paragraphs: [words],
        table: null,
        children: [],
      });
    } else (groups.at(-1) as Section).paragraphs.push(words);
  }
  return { head: table[0]?.filter(Boolean).join(" ") ?? "", table, groups };
}

/** Whether a row that has words is a clause of its own, and not part of the one above. */
export const opensGroup = (row: string[], kinds: readonly ColumnKind[]): boolean =>
  Boolean(row[0]) || (kinds[0] === "number" && Boolean(row[1]));

const tight = (cell: string) => cell.replace(/\n/g, "");
