import type { GraphReader } from "./batch.ts";
import { published } from "./visible.ts";

/** What has a page of its own: a clause stands on the page of its policy. */
const LISTED = {
  POLICY: "(n:Policy) WHERE n.stub = false",
  MEASURE: "(n:Measure)",
  INDICATOR: "(n:Indicator)",
  UNIT: "(n:Unit)",
  MEETING_BODY: "(n:MeetingBody)",
  INTERPRETATION: `(n:Interpretation) WHERE ${published("n")}`,
  CASE_STUDY: `(n:CaseStudy) WHERE ${published("n")}`,
};

export type ListedKind = keyof typeof LISTED;

/** Pages of one part: sitemaps may hold 50,000, and this many are read and sent in some 30 ms. */
const PART = 10_000;

/** In how many parts the pages of a kind are listed; 0 where there is none. */
export async function countListedParts(graph: GraphReader, kind: ListedKind): Promise<number> {
  const [row] = await graph.read<{ count: number }>(`MATCH ${LISTED[kind]} RETURN count(n) AS count`);
  return Math.ceil((row?.count ?? 0) / PART);
}

/** The pages of one part, from 1, by their ids. */
export function readListedPages(graph: GraphReader, kind: ListedKind, part: number): Promise<{ id: string; changedAt: string | null }[]> {
  return graph.read(`MATCH ${LISTED[kind]} RETURN n.id AS id, n.updatedAt AS changedAt ORDER BY n.id SKIP $skip LIMIT ${PART}`, {
    skip: (part - 1) * PART,
  });
}
