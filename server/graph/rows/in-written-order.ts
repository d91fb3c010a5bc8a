import type { CitedRow } from "./as-citation.ts";

/** Edges in the order in which the notice names them: by clause, then by the place of the name in the quote; what is left by key, so that engines agree. */
export function inWrittenOrder<Row extends CitedRow>(rows: Row[]): Row[] {
  return rows.toSorted(
    (a, b) =>
      Number(a.clause.position) - Number(b.clause.position) || place(a) - place(b) || compare(String(a.edge.key), String(b.edge.key)),
  );
}

function place({ edge }: CitedRow): number {
  const found = String(edge.quote).indexOf(String(edge.text));
  return found < 0 ? Number.MAX_SAFE_INTEGER : found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
