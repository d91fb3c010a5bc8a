import type { Clause } from "../queries/shapes.ts";

/** The heading level (2 to 6) of each clause that has a heading: one below the nearest headed clause above it, so that none is skipped. */
export function headingLevels(clauses: readonly Clause[]): Map<string, number> {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const levels = new Map<string, number>();
  for (const clause of clauses) {
    if (!clause.heading) continue;
    let above = clause.parent ? byId.get(clause.parent.id) : undefined;
    while (above && !levels.has(above.id)) above = above.parent ? byId.get(above.parent.id) : undefined;
    levels.set(clause.id, Math.min(6, above ? (levels.get(above.id) as number) + 1 : 2));
  }
  return levels;
}
