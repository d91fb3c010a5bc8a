import { splitUnits } from "../../domain/units/split-units.ts";
import { looksComplete } from "../../domain/units/unit-endings.ts";
import type { ColumnKind } from "../grammar/column.ts";

const SKIPPED = 0.5;
const CONTINUED = 0.6;
/** A list of units that goes on below, unlike prose, is rare. */
const LIST_CONTINUED = 1.6;
const NEW_ROW = 0.4;
const LATE_START = 0.1;
/** Units below units are the rest of a list, sooner than a row without its task. */
const TASKLESS = 2.4;

/** Cells in which a table says that there is nothing. */
export const isBlankCell = (text: string) => /^(?:[/／—–\-－]+|无)$/.test(text);

const namesWho = (kind: ColumnKind) => kind === "units" || kind === "offices";
const continued = (kind: ColumnKind) => (namesWho(kind) ? LIST_CONTINUED : CONTINUED);

const DATED = /\d ?[年月日]|[一二三四] ?季度|半年|每[年季月周]|[全今当]年|年[内底]|长期|持续|完成|即时|[底前末]$/;

/** How well a line suits a column, by what the column holds. */
function fit(line: string, kind: ColumnKind, units: boolean): number {
  const blank = isBlankCell(line);
  switch (kind) {
    case "number":
      return -5;
    case "units":
    case "offices":
      return blank ? 1 : units ? 2 : -2;
    case "deadline":
      return blank ? 1 : line.length <= 24 && DATED.test(line) ? 2 : -2;
    case "other":
      return blank ? 0.5 : units ? -0.5 : /[。；]$/.test(line) || line.length > 24 ? 0.8 : 0.3;
    case "task":
      return blank ? -1 : units ? -1 : 0.9;
    default:
      return blank || units || /[。；，：]/.test(line) ? -1 : line.length <= 40 ? 1 : 0;
  }
}

/** Whether a line could be a cell of a column. */
export const suitsColumn = (line: string, kind: ColumnKind) => fit(line, kind, isUnitList(line)) > 0;

/** What a task opens with, whatever it ends with: 设立续贷中心. */
const TASK_VERB = /^(?:设立|建立|建设|建成|打造|组建|成立|推进|推动|完善|优化|升级|改造|新建|实施|开展|完成|推行|培育|引进|整合)/;

function isUnitList(line: string): boolean {
  if (TASK_VERB.test(line) || line.length > 120 || isBlankCell(line) || /[。；：]/.test(line)) return false;
  const { names } = splitUnits(line);
  return names.length > 0 && names.every((name) => name.length <= 24 && looksComplete(name));
}

interface Step {
  score: number;
  /** Column of the line before, -1 at the first. */
  from: number;
  newRow: boolean;
}

/**
 * Lays the lines of one item into the columns of its table, so that lines suit their columns best: a cell may be missing, may run
 * over several lines, and an item may have several rows that share their first cells.
 * @param named the column in which the first line stands
 * @param several whether an item may have several rows
 */
export function alignCells(lines: string[], kinds: ColumnKind[], named: number, several: boolean): string[][] {
  const steps: Step[][] = [kinds.map((_, column) => ({ score: column === named ? 0 : Number.NEGATIVE_INFINITY, from: -1, newRow: false }))];
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as string;
    const units = isUnitList(line);
    const suits = kinds.map((kind) => fit(line, kind, units));
    const before = steps[index - 1] as Step[];
    steps.push(kinds.map((_, column) => bestStep(before, column, suits[column] as number, kinds, named, several)));
  }
  return layOut(lines, kinds.length, steps);
}

function bestStep(before: Step[], column: number, suit: number, kinds: ColumnKind[], named: number, several: boolean): Step {
  const width = kinds.length;
  let best: Step = { score: Number.NEGATIVE_INFINITY, from: -1, newRow: false };
  for (const [from, { score }] of before.entries()) {
    const onward =
      from < column
        ? score - (column - from - 1) * SKIPPED
        : from === column
          ? score - continued(kinds[column] as ColumnKind)
          : Number.NEGATIVE_INFINITY;
    const rowed =
      several && column > named
        ? score -
          NEW_ROW -
          (width - 1 - from) * SKIPPED -
          (column - named - 1) * LATE_START -
          (namesWho(kinds[column] as ColumnKind) ? TASKLESS : 0)
        : Number.NEGATIVE_INFINITY;
    if (onward + suit > best.score) best = { score: onward + suit, from, newRow: false };
    if (rowed + suit > best.score && column <= from) best = { score: rowed + suit, from, newRow: true };
  }
  return best;
}

function layOut(lines: string[], width: number, steps: Step[][]): string[][] {
  const last = steps.at(-1) as Step[];
  const ends = last.map(({ score }, column) => score - (width - 1 - column) * SKIPPED);
  let column = ends.indexOf(Math.max(...ends));
  const path: { column: number; newRow: boolean }[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const step = (steps[index] as Step[])[column] as Step;
    path.push({ column, newRow: step.newRow });
    column = step.from;
  }
  path.reverse();
  const rows: string[][] = [];
  for (const [index, at] of path.entries()) {
    if (index === 0 || at.newRow) rows.push(Array.from({ length: width }, () => ""));
    const row = rows.at(-1) as string[];
    row[at.column] = row[at.column] ? `${row[at.column]}\n${lines[index]}` : (lines[index] as string);
  }
  return rows;
}
