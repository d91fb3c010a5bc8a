import type { Manuscript, ManuscriptState } from "../../domain/manuscripts/manuscript.ts";
import type { Parameters } from "../graph-store.ts";
import type { GraphReader } from "../queries/batch.ts";
import { type ManuscriptRow, manuscriptOf } from "./manuscript-row.ts";

/** Which manuscripts: those a person or unit wrote (`own`), those that wait for somebody else's eyes (`reviewer`, what has waited longest first), those in some states. */
export interface ManuscriptFilter {
  own?: { accountId: string; unitId: string | null };
  /** Not written by this account, and not yet approved by it. */
  reviewer?: { accountId: string };
  states: ManuscriptState[];
  /** The public sees some version of it, whatever becomes of the next. */
  isPublic?: boolean;
  /** ISO 8601. */
  submittedBefore?: string | null;
  /** The title, or a part of it. */
  title?: string | null;
  ids?: string[] | null;
}

/** Behind which a page begins. */
interface ManuscriptPlace {
  /** When it changed last; of what waits for review since when. */
  at: string;
  id: string;
}

/** What is null in a node is unknown, and so would be what it is compared with. */
const wrote = "coalesce(m.authorId, '') = $accountId OR $accountId IN coalesce(m.contributors, [])";
const OWN = `(${wrote} OR coalesce(m.unitId, '') = $unitId)`;
const FOR_REVIEW = `NOT (${wrote} OR $accountId IN coalesce(m.approverIds, []))`;
const LATEST = { order: "m.updatedAt DESC, m.id", behind: "(m.updatedAt < $at OR (m.updatedAt = $at AND m.id > $after))" };
const LONGEST_WAITING = { order: "m.submittedAt, m.id", behind: "(m.submittedAt > $at OR (m.submittedAt = $at AND m.id > $after))" };

export function placeOf({ reviewer }: ManuscriptFilter, { id, updatedAt, submittedAt }: Manuscript): ManuscriptPlace {
  return { at: (reviewer && submittedAt) ?? updatedAt, id };
}

function selection({ own, reviewer, states, isPublic, submittedBefore, title, ids }: ManuscriptFilter): {
  cypher: string;
  parameters: Parameters;
} {
  const conditions = [
    "m.state IN $states",
    ...(own ? [OWN] : []),
    ...(reviewer ? [FOR_REVIEW] : []),
    ...(isPublic ? ["coalesce(m.publicRevision, 0) > 0"] : []),
    ...(submittedBefore ? ["m.submittedAt < $submittedBefore"] : []),
    ...(title ? ["toLower(m.title) CONTAINS $title"] : []),
    ...(ids ? ["m.id IN $ids"] : []),
  ];
  const asked = { submittedBefore, title: title?.toLowerCase(), ids };
  return {
    cypher: `MATCH (m:Manuscript) WHERE ${conditions.join(" AND ")}`,
    parameters: { states, unitId: null, ...own, ...reviewer, ...asked },
  };
}

/** What changed last comes first, or what has waited longest. */
export async function listManuscripts(
  graph: GraphReader,
  filter: ManuscriptFilter,
  { after, limit }: { after: ManuscriptPlace | null; limit: number },
): Promise<Manuscript[]> {
  const { cypher, parameters } = selection(filter);
  const { order, behind } = filter.reviewer ? LONGEST_WAITING : LATEST;
  const statement = `${cypher} ${after ? `AND ${behind}` : ""} RETURN m {.*} AS node ORDER BY ${order} LIMIT $limit`;
  const place = after ? { at: after.at, after: after.id } : {};
  const rows = await graph.read<{ node: Partial<ManuscriptRow> }>(statement, { ...parameters, ...place, limit });
  return rows.map(({ node }) => manuscriptOf(node));
}

export async function countManuscripts(graph: GraphReader, filter: ManuscriptFilter): Promise<number> {
  const { cypher, parameters } = selection(filter);
  const [row] = await graph.read<{ count: number }>(`${cypher} RETURN count(m) AS count`, parameters);
  return row?.count ?? 0;
}
