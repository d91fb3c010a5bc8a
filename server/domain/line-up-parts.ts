import { indicatorKey } from "./indicator-key.ts";
import { measuredBy } from "./measured-by.ts";

interface Named {
  name: string;
}

/** One line of several lists side by side: what stands there in each of them, null where a list has nothing. */
interface Line<Part> {
  cells: (Part | null)[];
  /** False where the names are not the same, only what they measure. */
  certain: boolean;
}

/** What one place breaks an indicator into. */
interface Place<Part> {
  parent: string;
  parts: readonly Part[];
}

/**
 * What an indicator is broken into in several places, side by side; what most places have comes first. Parts of one name stand in one line
 * whatever a notice adds to it; of the others, those that measure the same stand in one line where each place has just one of them.
 *
 * @example lineUpParts([{ parent: "获得电力", parts: [{ name: "成本" }] }, { parent: "获得电力", parts: [{ name: "获得电力费用" }] }])
 * // [{ cells: [{ name: "成本" }, { name: "获得电力费用" }], certain: false }]
 */
export function lineUpParts<Part extends Named>(places: readonly Place<Part>[]): Line<Part>[] {
  const lines = new Map<string, Line<Part>>();
  for (const [place, { parent, parts }] of places.entries()) {
    for (const part of parts) {
      let key = indicatorKey(part.name, parent);
      // A place that has the name twice shows both.
      while (lines.get(key)?.cells[place]) key += "'";
      const line = lines.get(key) ?? { cells: places.map(() => null), certain: true };
      line.cells[place] = part;
      lines.set(key, line);
    }
  }
  return joinMeasured([...lines.values()]).sort((a, b) => held(b) - held(a));
}

/** Joins lines that measure the same and have no place in common; where a place has two of a kind nobody can say which is meant. */
function joinMeasured<Part extends Named>(lines: Line<Part>[]): Line<Part>[] {
  const measures = lines.map(({ cells }) => measuredBy(cells.find((cell) => cell !== null)?.name ?? ""));
  const joined = new Set<Line<Part>>();
  return lines.flatMap((line, index) => {
    if (joined.has(line)) return [];
    const alike = lines.filter((_, at) => measures[index] !== null && measures[at] === measures[index]);
    const clash = line.cells.some((_, place) => alike.filter(({ cells }) => cells[place]).length > 1);
    if (alike.length < 2 || clash) return [line];
    for (const each of alike) joined.add(each);
    return [{ cells: line.cells.map((_, place) => alike.find(({ cells }) => cells[place])?.cells[place] ?? null), certain: false }];
  });
}

const held = ({ cells }: Line<unknown>) => cells.filter(Boolean).length;
