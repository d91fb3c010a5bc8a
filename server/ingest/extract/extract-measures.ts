import type { MeasureFact } from "../../domain/facts.ts";
import type { Outline, OutlineClause } from "../../domain/outline.ts";
import { findDeadlines } from "../grammar/deadline.ts";
import { actingUnits } from "./acting-units.ts";
import { CONFIDENCE } from "./confidence.ts";
import { datedMeasures } from "./dated-measures.ts";
import { dividesIndicators } from "./divides-indicators.ts";
import { gapMeasures } from "./gap-measures.ts";
import { inheritUnits } from "./inherit-units.ts";
import { tableMeasures } from "./measure-tables.ts";
import type { Task } from "./tasks.ts";
import { tasksOfClauses } from "./tasks-of-clauses.ts";
import { firstPhrase, isRow, kindOf, numberOf, type Placed, walk } from "./walk.ts";

/** A measure before its number is made unique. */
export interface Draft extends Placed {
  measure: MeasureFact;
}

/**
 * The measures of a notice: numbered work to which labels, brackets or closing words give units or a deadline, rows of task tables,
 * and the items between them in the same list.
 * @param claimed paths of clauses that are indicators or cases
 */
export function extractMeasures(outline: Outline, claimed: ReadonlySet<string>): MeasureFact[] {
  const placed = walk(outline).filter(
    ({ clause, above }) => !isRow(clause) && !claimed.has(clause.path) && !isFrame(clause) && !dividesIndicators(outline, above),
  );
  const tasks = tasksOfClauses(placed, outline.text);
  const byParagraph = paragraphKinds(placed, tasks);
  const drafts = placed.flatMap((place) => draftsOf(place, tasks.get(place.clause.path) as Task[], byParagraph));
  const place = new Map(placed.map(({ clause }, index) => [clause.path, index]));
  const order = ({ clause }: Draft) => place.get(clause.path) as number;
  const whole = [...drafts, ...gapMeasures(placed, drafts)].sort((a, b) => order(a) - order(b));
  const found = [...withNumbers(inheritUnits(whole)), ...tableMeasures(outline)];
  return found.length ? found : datedMeasures(placed);
}

/** The notice that sends a document out, and the signature, hold no measures. */
const isFrame = ({ ordinal, path }: OutlineClause) => ordinal === "end" || (ordinal === "0" && path === "通知") || path === "注";

/** Kinds of number under which each paragraph is a measure of its own: where a third of the clauses hold several. */
function paragraphKinds(placed: Placed[], tasks: Map<string, Task[]>): Set<string> {
  const counts = new Map<string, { all: number; several: number }>();
  for (const { clause } of placed) {
    const found =
      tasks
        .get(clause.path)
        ?.filter(({ attribution }) => attribution.by === "label" || attribution.lead.length + attribution.responsible.length).length ?? 0;
    if (!found) continue;
    const kind = kindOf(clause);
    const count = counts.get(kind) ?? { all: 0, several: 0 };
    counts.set(kind, { all: count.all + 1, several: count.several + (found > 1 ? 1 : 0) });
  }
  return new Set([...counts].filter(([, { all, several }]) => several * 3 >= all).map(([kind]) => kind));
}

function draftsOf({ clause, above }: Placed, tasks: Task[], byParagraph: Set<string>): Draft[] {
  const number = numberOf(clause);
  if (!tasks.length) return [];
  if (tasks.length === 1 && !byParagraph.has(kindOf(clause))) {
    const task = tasks[0] as Task;
    return [{ clause, above, measure: measureOf(clause, task, number, clause.heading ?? firstPhrase(task.paragraphs[0] ?? "")) }];
  }
  return tasks.flatMap((task, index) => {
    const title = task.paragraphs[0] ? firstPhrase(task.paragraphs[0]) : clause.heading;
    if (!title) return [];
    return [{ clause, above, measure: measureOf(clause, task, number ? `${number}-${index + 1}` : null, title) }];
  });
}

function measureOf(clause: OutlineClause, { paragraphs, attribution, from }: Task, no: string | null, title: string): MeasureFact {
  const { lead, responsible, openEnded, deadline, quote, by } = attribution;
  const units = lead.length + responsible.length > 0;
  const text = paragraphs.join("\n");
  const rule = units ? `measure-${by}` : "measure-deadline";
  return {
    no,
    title,
    parent: null,
    lead,
    responsible: units ? responsible : actingUnits(text),
    ...(openEnded ? { openEnded } : {}),
    deadline: deadline ?? findDeadlines(text.replace(quote, ""))[0] ?? null,
    evidence: { quote, clause: from ?? clause.path },
    confidence: CONFIDENCE[rule] as number,
    rule,
  };
}

/** Numbers that tell measures apart: where 1 comes under （一） and （二）, it becomes （一）1 and （二）1; a measure under a measure names it. */
function withNumbers(drafts: Draft[]): MeasureFact[] {
  const counts = new Map<string, number>();
  for (const { measure } of drafts) if (measure.no !== null) counts.set(measure.no, (counts.get(measure.no) ?? 0) + 1);
  const byPath = new Map<string, string | null>();
  return drafts.map(({ clause, above, measure }) => {
    const section = above.findLast((each) => numberOf(each) !== null);
    const no = measure.no !== null && (counts.get(measure.no) as number) > 1 && section ? `${numberOf(section)}${measure.no}` : measure.no;
    byPath.set(clause.path, no);
    const parent = above.map(({ path }) => byPath.get(path)).findLast((each) => each !== undefined) ?? null;
    return { ...measure, no, parent };
  });
}
