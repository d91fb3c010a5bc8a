import type { Parameters } from "../graph/graph-store.ts";
import type { GraphReader } from "../graph/queries/batch.ts";
import type { AuditEntry } from "./audit-log.ts";

/** Which entries: of a person, about a thing, of a span of time; what is null is not asked. */
interface AuditFilter {
  /** User name. */
  by: string | null;
  /** Id of the thing, or a part of it. */
  subject: string | null;
  /** From this moment, and before that one; ISO 8601. */
  within: { from: string; until: string } | null;
}

function selection({ by, subject, within }: AuditFilter): { conditions: string; parameters: Parameters } {
  const conditions = [
    ...(by === null ? [] : ["coalesce(e.actor, '') = $by"]),
    ...(subject === null ? [] : ["e.subjectId CONTAINS $subject"]),
    ...(within === null ? [] : ["e.at >= $from AND e.at < $until"]),
  ];
  return { conditions: conditions.map((condition) => ` AND ${condition}`).join(""), parameters: { by, subject, ...within } };
}

/** Entries of the log, the newest first. @param before the number that they come before; null from the newest */
export async function listAuditEntries(
  graph: GraphReader,
  filter: AuditFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditEntry[]> {
  const { conditions, parameters } = selection(filter);
  const statement = /* cypher */ `
    MATCH (e:AuditEntry) WHERE e.seq < $before${conditions}
    RETURN e.seq AS seq, e.at AS at, e.actor AS actor, e.action AS action, e.subjectId AS subjectId, e.details AS details, e.hash AS hash
    ORDER BY e.seq DESC LIMIT $limit`;
  return graph.read<AuditEntry>(statement, { ...parameters, before: before ?? Number.MAX_SAFE_INTEGER, limit });
}

export async function countAuditEntries(graph: GraphReader, filter: AuditFilter): Promise<number> {
  const { conditions, parameters } = selection(filter);
  const [row] = await graph.read<{ count: number }>(
    `MATCH (e:AuditEntry) WHERE e.seq > 0${conditions} RETURN count(e) AS count`,
    parameters,
  );
  return row?.count ?? 0;
}
