import type { EdgeRow } from "../asked/relation.ts";

/** Edges in the order in which the notice names them: by clause, then by the place of the name in the quote; what is left by ids and words, so that engines agree. */
export function inWrittenOrder<Row extends EdgeRow>(rows: Row[]): Row[] {
  if (rows.length < 2) return rows;
  return rows
    .map((row) => ({ row, position: Number(row.clause.position), place: place(row) }))
    .sort((a, b) => a.position - b.position || a.place - b.place || compareRest(a.row, b.row))
    .map(({ row }) => row);
}

function place({ edge }: EdgeRow): number {
  const found = String(edge.quote).indexOf(String(edge.text));
  return found < 0 ? Number.MAX_SAFE_INTEGER : found;
}

function compareRest(a: EdgeRow, b: EdgeRow): number {
  return (
    compare(String(a.clause.id), String(b.clause.id)) ||
    compare(a.node?.id, b.node?.id) ||
    compare(a.from?.id, b.from?.id) ||
    compare(JSON.stringify(a.edge), JSON.stringify(b.edge))
  );
}

function compare(a: string | undefined, b: string | undefined): number {
  if (a === b || a === undefined || b === undefined) return 0;
  return a < b ? -1 : 1;
}
