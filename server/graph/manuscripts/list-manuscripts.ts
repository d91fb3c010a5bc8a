import type { Manuscript, ManuscriptState } from "../../domain/manuscripts/manuscript.ts";
import type { Parameters } from "../graph-store.ts";
import type { GraphReader } from "../queries/batch.ts";
import { type ManuscriptRow, manuscriptOf } from "./manuscript-row.ts";

/** Which manuscripts: those a person or unit wrote (`own`), those that wait for somebody else's eyes (`reviewer`), those in some states. */
export interface ManuscriptFilter {
  own?: { accountId: string; unitId: string | null };
  /** Not written by this account, and not yet approved by it. */
  reviewer?: { accountId: string };
  states: ManuscriptState[];
}

/** Behind which a page begins. */
export interface ManuscriptPlace {
  updatedAt: string;
  id: string;
}

/** What is null in a node is unknown, and so would be what it is compared with. */
const wrote = "coalesce(m.authorId, '') = $accountId OR $accountId IN coalesce(m.contributors, [])";
const OWN = `(${wrote} OR coalesce(m.unitId, '') = $unitId)`;
const FOR_REVIEW = `NOT (${wrote} OR $accountId IN coalesce(m.approverIds, []))`;
const BEHIND = "(m.updatedAt < $updatedAt OR (m.updatedAt = $updatedAt AND m.id > $after))";

function selection({ own, reviewer, states }: ManuscriptFilter): { cypher: string; parameters: Parameters } {
  const conditions = ["m.state IN $states", ...(own ? [OWN] : []), ...(reviewer ? [FOR_REVIEW] : [])];
  return { cypher: `MATCH (m:Manuscript) WHERE ${conditions.join(" AND ")}`, parameters: { states, unitId: null, ...own, ...reviewer } };
}

/** What changed last comes first. */
export async function listManuscripts(
  graph: GraphReader,
  filter: ManuscriptFilter,
  { after, limit }: { after: ManuscriptPlace | null; limit: number },
): Promise<Manuscript[]> {
  const { cypher, parameters } = selection(filter);
  const statement = `${cypher} ${after ? `AND ${BEHIND}` : ""} RETURN m {.*} AS node ORDER BY m.updatedAt DESC, m.id LIMIT $limit`;
  const place = after ? { updatedAt: after.updatedAt, after: after.id } : {};
  const rows = await graph.read<{ node: Partial<ManuscriptRow> }>(statement, { ...parameters, ...place, limit });
  return rows.map(({ node }) => manuscriptOf(node));
}

export async function countManuscripts(graph: GraphReader, filter: ManuscriptFilter): Promise<number> {
  const { cypher, parameters } = selection(filter);
  const [row] = await graph.read<{ count: number }>(`${cypher} RETURN count(m) AS count`, parameters);
  return row?.count ?? 0;
}
