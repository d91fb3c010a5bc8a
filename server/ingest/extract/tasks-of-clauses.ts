import type { OutlineClause } from "../../domain/outline.ts";
import { firstLeads, withFirstLeading } from "./first-leads.ts";
import { liftClosing } from "./lift-closing.ts";
import { readTasks, type Task } from "./tasks.ts";
import type { Placed } from "./walk.ts";

/** Headings of bodies and their members: label lines below them name members, not tasks. */
const BODY = /(?:组|专班|办公室|会议|委员会|专委会|指挥部|工作部|成员(?:单位)?|组成(?:人员|单位)|附则)$/;

/** The tasks of each clause by its path, as the whole notice reads its lists. */
export function tasksOfClauses(placed: Placed[], text: string): Map<string, Task[]> {
  const read = new Map(placed.map(({ clause }) => [clause.path, namesBody(clause) ? [] : readTasks(clause)]));
  const tasks = liftClosing(placed, withoutChanceLists(read), text);
  if (firstLeads(text)) for (const task of [...tasks.values()].flat()) task.attribution = withFirstLeading(task.attribution);
  return tasks;
}

const namesBody = ({ heading }: OutlineClause) => heading !== null && BODY.test(heading);

/** Brackets that hold units and no word on them assign tasks where a notice makes a habit of them, not once. */
function withoutChanceLists(tasks: Map<string, Task[]>): Map<string, Task[]> {
  const isList = ({ attribution }: Task) => attribution.by === "list";
  const lists = [...tasks.values()].flat().filter(isList).length;
  if (lists === 0 || lists >= 3) return tasks;
  return new Map([...tasks].map(([path, found]) => [path, found.filter((task) => !isList(task))]));
}
