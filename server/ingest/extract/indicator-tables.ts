import type { Evidence } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { splitUnits } from "../../domain/units/split-units.ts";
import { type ColumnKind, columnKind } from "../grammar/column.ts";
import { roleOf } from "../grammar/label.ts";
import { withoutMark } from "../grammar/mark.ts";
import { isBlankCell } from "../outline/align-cells.ts";
import { opensGroup } from "../outline/table-clauses.ts";
import { dividesIndicators } from "./divides-indicators.ts";
import type { IndicatorGroup } from "./indicator-groups.ts";
import { isRow, walk } from "./walk.ts";

type Units = { lead: string[]; responsible: string[]; openEnded?: boolean };

/** The indicator groups of the tables of a notice; a table without a first level makes a group of each row. */
export function indicatorTables(outline: Outline): IndicatorGroup[] {
  const barred = /[|｜]/.test(outline.text);
  return walk(outline).flatMap(({ clause, above }) => {
    const head = clause.table?.[0];
    if (!head) return [];
    const divided = dividesIndicators(outline, [...above, clause]) && head.map(columnKind).includes("task");
    return isIndicatorTable(head) || divided ? readTable(clause, barred) : [];
  });
}

/** Whether the head of a table names indicators. */
export function isIndicatorTable(head: string[]): boolean {
  const kinds = head.map(columnKind);
  return (
    kinds.some((kind) => kind === "level-2" || kind === "indicator") ||
    (kinds.includes("level-1") && head.some((cell) => cell.includes("指标")))
  );
}

/** @param barred bars may stand between the cells of the published text, so that a quote keeps to one cell */
function readTable(clause: OutlineClause, barred: boolean): IndicatorGroup[] {
  const [head, ...rows] = clause.table as string[][];
  const kinds = (head as string[]).map(columnKind);
  const roles = (head as string[]).map((title, column) => (kinds[column] === "units" ? roleOf(title) : null));
  const nameColumn = lastOf(kinds, ["level-3", "level-2", "indicator", "level-1", "task"]);
  const groupColumn = nameColumn === kinds.indexOf("level-1") ? -1 : kinds.indexOf("level-1");
  const rowClauses = clause.children.filter(isRow);
  const groups: IndicatorGroup[] = [];
  let place = -1;
  for (const row of rows) {
    if (!row.some(Boolean)) continue;
    if (place < 0 || opensGroup(row, kinds)) place++;
    const at = rowClauses[Math.min(place, rowClauses.length - 1)] ?? clause;
    const name = clean(row[nameColumn]);
    if (!name || name === clean((head as string[])[nameColumn])) continue;
    const units = unitsOf(roles, row);
    const evidence: Evidence = { quote: barred ? (row[nameColumn] as string) : row.filter(Boolean).join(" "), clause: at.path };
    const top = groupColumn >= 0 ? clean(row[groupColumn]) : name;
    const last = groups.at(-1);
    if (groupColumn < 0) groups.push(newGroup(name, at.path, units, evidence));
    else if (!last || (top && top !== last.name))
      groups.push({ ...newGroup(top || name, at.path, units, evidence), children: [childOf(name, units, evidence)] });
    else last.children.push(childOf(name, units, evidence));
  }
  const byRow = groups.some(({ children }) => children.filter(hasUnits).length > 1);
  return groups.map((group) => inheritDown(group, byRow));
}

const newGroup = (name: string, clause: string, units: Units, evidence: Evidence): IndicatorGroup => ({
  name,
  title: name,
  clause,
  partial: false,
  ...units,
  evidence,
  children: [],
  rule: "indicator-table",
});

const childOf = (name: string, units: Units, evidence: Evidence) => ({ name, ...units, evidence });

const hasUnits = ({ lead, responsible }: Units) => lead.length + responsible.length > 0;

/**
 * A cell merged downwards gives its units to the group and to every row; rows that each name units keep their own.
 * @param byRow rows of this table name their own units, so that a group of one row has none
 */
function inheritDown(group: IndicatorGroup, byRow: boolean): IndicatorGroup {
  const named = group.children.filter(hasUnits);
  const own = named.length > 1 || (byRow && group.children.length === 1);
  if (!group.children.length || own) return group.children.length ? { ...group, lead: [], responsible: [] } : group;
  const { lead, responsible, openEnded } = group;
  const source = group.evidence;
  return {
    ...group,
    children: group.children.map((child) => ({
      ...child,
      lead,
      responsible,
      ...(openEnded ? { openEnded } : {}),
      inherited: true,
      leadEvidence: source,
      responsibleEvidence: source,
    })),
  };
}

/** @param roles what the units in each column do; null for columns of other things */
function unitsOf(roles: ReturnType<typeof roleOf>[], row: string[]): Units {
  const units: Units = { lead: [], responsible: [] };
  for (const [column, role] of roles.entries()) {
    if (!role || !row[column] || isBlankCell(row[column])) continue;
    const { names, openEnded } = splitUnits(row[column] as string);
    if (role !== "responsible") units.lead.push(...names);
    if (role !== "lead") units.responsible.push(...names);
    if (openEnded) units.openEnded = true;
  }
  return units;
}

function lastOf(kinds: ColumnKind[], wanted: ColumnKind[]): number {
  for (const kind of wanted) if (kinds.includes(kind)) return kinds.indexOf(kind);
  return -1;
}

const clean = (cell: string | undefined) => withoutMark((cell ?? "").replace(/\s/g, "")).replace(/(?<![▲△★☆*※])[▲△★☆*※]+$/, "");
