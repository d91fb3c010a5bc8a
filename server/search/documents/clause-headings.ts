import type { GraphReader } from "../../graph/queries/batch.ts";

/** The clause and those above it, which say where a passage stands. */
export interface ClausePlace {
  clauseId: string;
  heading: string | null;
  path: string;
  text: string;
  table: string | null;
  /** 0 for the clause itself, 1 for the one above, … */
  above: number;
}

const PLACES = /* cypher */ `
  MATCH (c:Clause)
  WHERE c.id IN $ids
  RETURN c.id AS clauseId, c.heading AS heading, c.path AS path, c.text AS text, c.table AS table, 0 AS above
  UNION ALL
  MATCH (c:Clause)
  WHERE c.id IN $ids
  MATCH way = (c)-[:PART_OF*1..12]->(a:Clause)
  RETURN c.id AS clauseId, a.heading AS heading, a.path AS path, a.text AS text, a.table AS table, length(way) AS above`;

/** Each clause with those above it, nearest first. */
export async function readClausePlaces(graph: GraphReader, clauseIds: Iterable<string | null>): Promise<Map<string, ClausePlace[]>> {
  const ids = [...new Set([...clauseIds].filter((id) => id !== null))];
  const places = new Map<string, ClausePlace[]>();
  if (ids.length === 0) return places;
  for (const row of await graph.read<ClausePlace>(PLACES, { ids })) places.set(row.clauseId, [...(places.get(row.clauseId) ?? []), row]);
  for (const place of places.values()) place.sort((a, b) => a.above - b.above);
  return places;
}

/** Headings above a clause, outermost first: 附件2的标题 › 一、政务环境. */
export function headingsAbove(places: ClausePlace[] | undefined): string {
  return (places ?? [])
    .slice(1)
    .reverse()
    .map(({ heading }) => heading)
    .filter((heading) => heading !== null)
    .join(" › ");
}

/** The table that the clause is part of. */
export function tableOf(places: ClausePlace[] | undefined): string[][] | null {
  const table = (places ?? []).slice(0, 2).find((place) => place.table)?.table;
  return table ? JSON.parse(table) : null;
}
