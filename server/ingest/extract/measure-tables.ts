import type { MeasureFact } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { type ColumnKind, columnKind } from "../grammar/column.ts";
import { findDeadlines } from "../grammar/deadline.ts";
import { roleOf } from "../grammar/label.ts";
import { withoutMark } from "../grammar/mark.ts";
import { isBlankCell } from "../outline/align-cells.ts";
import { opensGroup } from "../outline/table-clauses.ts";
import { CONFIDENCE } from "./confidence.ts";
import { dividesIndicators } from "./divides-indicators.ts";
import { isIndicatorTable } from "./indicator-tables.ts";
import { isRow, walk } from "./walk.ts";

/** The measures of the tables of a notice that have a column of tasks and one of units or deadlines. */
export function tableMeasures(outline: Outline): MeasureFact[] {
  const barred = /[|｜]/.test(outline.text);
  return walk(outline).flatMap(({ clause, above }) => {
    const tasks = clause.table && isTaskTable(clause.table[0] as string[]) && !dividesIndicators(outline, [...above, clause]);
    return tasks ? readTable(clause, barred) : [];
  });
}

function isTaskTable(head: string[]): boolean {
  const kinds = head.map(columnKind);
  return !isIndicatorTable(head) && kinds.includes("task") && (kinds.includes("units") || kinds.includes("deadline"));
}

/**
 * One measure a row; a cell merged downwards holds for the rows below it.
 * @param barred bars may stand between the cells of the published text, so that a quote keeps to one cell
 */
function readTable(clause: OutlineClause, barred: boolean): MeasureFact[] {
  const [head, ...rows] = clause.table as [string[], ...string[][]];
  const kinds = head.map(columnKind);
  const titleColumn = kinds.indexOf("task");
  const numberColumn = kinds.indexOf("number");
  const rowClauses = clause.children.filter(isRow);
  let place = -1;
  let above: string[] = [];
  let part = 0;
  return rows.flatMap((row, index) => {
    if (!row.some(Boolean)) return [];
    if (place < 0 || opensGroup(row, kinds)) place++;
    // A head that the next page repeats is no row.
    if (row[titleColumn] === head[titleColumn]) return [];
    if (titlesGroup(row, kinds)) {
      above = [];
      return [];
    }
    if (row[0]) part = 0;
    part++;
    const own = head.map((_, column) => row[column] ?? "");
    const full = own.map((cell, column) => cell || (kinds[column] === "other" ? "" : (above[column] ?? "")));
    const inherited = full.some((cell, column) => kinds[column] === "units" && cell !== own[column]);
    above = full;
    const title = full[titleColumn]?.replace(/\s/g, "").replace(/[。；]$/, "");
    if (!title) return [];
    const lead: string[] = [];
    const responsible: string[] = [];
    let open = false;
    for (const [column, name] of head.entries()) {
      const role = kinds[column] === "units" ? roleOf(name) : null;
      if (!role || !full[column] || isBlankCell(full[column])) continue;
      const { names, openEnded } = splitUnits(full[column]);
      if (role !== "responsible") lead.push(...names);
      if (role !== "lead") responsible.push(...names);
      open ||= openEnded;
    }
    const alone = part === 1 && (rows[index + 1]?.[0] !== "" || numberColumn !== 0);
    const deadlineColumn = kinds.indexOf("deadline");
    const at = rowClauses[Math.min(place, rowClauses.length - 1)] ?? clause;
    return [
      {
        no: numberColumn >= 0 && full[numberColumn] ? (alone ? full[numberColumn] : `${full[numberColumn]}-${part}`) : null,
        title: withoutMark(title),
        parent: null,
        lead,
        responsible,
        ...(open ? { openEnded: true } : {}),
        ...(inherited ? { inherited: true } : {}),
        deadline: deadlineColumn >= 0 ? deadlineOf(full[deadlineColumn]) : (findDeadlines(row.join("\n"))[0] ?? null),
        evidence: { quote: quoteOf(row, kinds, barred), clause: at.path },
        confidence: CONFIDENCE["measure-table"] as number,
        rule: "measure-table",
      },
    ];
  });
}

const deadlineOf = (cell: string | undefined) => (cell && !isBlankCell(cell) ? cell.replace(/\s/g, "") : null);

/** The cells from the first that holds units to the last, as they stand in the row; the whole row where none does. */
function quoteOf(row: string[], kinds: ColumnKind[], barred: boolean): string {
  const columns = row.flatMap((cell, column) => (cell && kinds[column] === "units" ? [column] : []));
  const cells = columns.length ? row.slice(columns[0], (columns.at(-1) as number) + 1) : row;
  return barred ? cells.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), "") : cells.filter(Boolean).join(" ");
}

/** A row over the whole table that titles those below it. */
const titlesGroup = (row: string[], kinds: ColumnKind[]) =>
  kinds.length > 2 && Boolean(row[0]) && !/^\d+$/.test(row[0] as string) && row.slice(1).every((cell) => !cell);
