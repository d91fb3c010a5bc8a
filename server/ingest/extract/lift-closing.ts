import { foldName } from "../../domain/fold-name.ts";
import type { OutlineClause } from "../../domain/outline.ts";
import type { Task } from "./tasks.ts";
import { kindOf, numberOf, type Placed } from "./walk.ts";

/**
 * Label lines that close a list belong to what stands above the list: under （一） with 1. 2. 3. and then 牵头单位：…, only the last
 * item seems to name units, in every list of the notice with that kind of number. Moves those attributions up.
 */
export function liftClosing(placed: Placed[], tasks: Map<string, Task[]>, text: string): Map<string, Task[]> {
  const opens = new Set(text.split("\n").map(opening));
  const has = ({ path }: OutlineClause) => (tasks.get(path)?.length ?? 0) > 0;
  const lists = placed
    .map(({ clause }) => ({ clause, items: clause.children.filter((child) => numberOf(child) !== null) }))
    .filter(
      ({ items }) =>
        items.length > 1 &&
        items.some((item) => tasks.get(item.path)?.some(({ below, attribution }) => below && opens.has(opening(attribution.quote)))),
    );
  /** Kinds of number whose lists name units below their last item alone. */
  const open = new Set(
    lists.filter(({ clause, items }) => has(clause) || items.slice(0, -1).some(has)).map(({ items }) => listKind(items)),
  );
  const lifted = new Map(tasks);
  for (const { clause, items } of lists.filter((list) => !open.has(listKind(list.items)))) {
    const last = items.at(-1) as OutlineClause;
    const found = tasks.get(last.path) as Task[];
    lifted.set(
      clause.path,
      found.map((task) => ({ ...task, from: last.path, paragraphs: [] })),
    );
    lifted.set(last.path, []);
  }
  return lifted;
}

/** How a line opens, as lines are compared: what follows a heading in its own line opens none. */
const opening = (line: string) => foldName(line.slice(0, 40)).slice(0, 8);

const listKind = (items: OutlineClause[]) => kindOf(items[0] as OutlineClause);
