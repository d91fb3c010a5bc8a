import type { GraphReader } from "./batch.ts";
import { type ShownKind, shown } from "./shown-kinds.ts";

/** Pages of one part: sitemaps may hold 50,000, and this many are read and sent in some 30 ms. */
export const PART = 10_000;

/** In how many parts the pages of a kind are listed; 0 where there is none. */
export async function countListedParts(graph: GraphReader, kind: ShownKind): Promise<number> {
  const [row] = await graph.read<{ count: number }>(`MATCH ${shown(kind)} RETURN count(n) AS count`);
  return Math.ceil((row?.count ?? 0) / PART);
}

/** The pages of one part, from 1, by their ids. */
export function readListedPages(graph: GraphReader, kind: ShownKind, part: number): Promise<{ id: string; changedAt: string | null }[]> {
  return graph.read(`MATCH ${shown(kind)} RETURN n.id AS id, n.updatedAt AS changedAt ORDER BY n.id SKIP $skip LIMIT ${PART}`, {
    skip: (part - 1) * PART,
  });
}
