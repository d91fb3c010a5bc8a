import { splitUnits } from "../../domain/units/split-units.ts";
import type { MeasureFact } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { columnKind } from "../grammar/column.ts";
import { roleOf } from "../grammar/label.ts";
import { CONFIDENCE } from "./confidence.ts";
import { isIndicatorTable } from "./indicator-tables.ts";
import { isRow, walk } from "./walk.ts";

/** The measures of the tables of a notice that have a column of tasks and one of units or deadlines. */
export function tableMeasures(outline: Outline): MeasureFact[] {
  return walk(outline).flatMap(({ clause }) => (clause.table && isTaskTable(clause.table[0] as string[]) ? readTable(clause) : []));
}

function isTaskTable(head: string[]): boolean {
  const kinds = head.map(columnKind);
  return !isIndicatorTable(head) && kinds.includes("task") && (kinds.includes("units") || kinds.includes("deadline"));
}

/** One measure a row; a cell merged downwards holds for the rows below it. */
function readTable(clause: OutlineClause): MeasureFact[] {
  const [head, ...rows] = clause.table as [string[], ...string[][]];
  const kinds = head.map(columnKind);
  const titleColumn = kinds.lastIndexOf("task");
  const numberColumn = kinds.indexOf("number");
  const rowClauses = clause.children.filter(isRow);
  let place = -1;
  let above: string[] = [];
  return rows.flatMap((row) => {
    if (!row.some(Boolean)) return [];
    if (row[0] || place < 0) place++;
    const own = head.map((_, column) => row[column] ?? "");
    const full = own.map((cell, column) => cell || (kinds[column] === "units" || kinds[column] === "deadline" ? (above[column] ?? "") : ""));
    const inherited = full.some((cell, column) => cell !== own[column]);
    above = full;
    const title = own[titleColumn]?.replace(/\s/g, "");
    if (!title) return [];
    const lead: string[] = [];
    const responsible: string[] = [];
    let open = false;
    for (const [column, name] of head.entries()) {
      const role = kinds[column] === "units" ? roleOf(name) : null;
      if (!role || !full[column]) continue;
      const { names, openEnded } = splitUnits(full[column]);
      if (role !== "responsible") lead.push(...names);
      if (role !== "lead") responsible.push(...names);
      open ||= openEnded;
    }
    const deadlineColumn = kinds.indexOf("deadline");
    const at = rowClauses[Math.min(place, rowClauses.length - 1)] ?? clause;
    return [
      {
        no: numberColumn >= 0 ? own[numberColumn] || null : null,
        title: title.replace(/^[（(]?\d{1,3}[）).．、]/, ""),
        parent: null,
        lead,
        responsible,
        ...(open ? { openEnded: true } : {}),
        ...(inherited ? { inherited: true } : {}),
        deadline: deadlineColumn >= 0 ? full[deadlineColumn]?.replace(/\s/g, "") || null : null,
        evidence: { quote: row.filter(Boolean).join(" "), clause: at.path },
        confidence: CONFIDENCE["measure-table"] as number,
        rule: "measure-table",
      },
    ];
  });
}
