import type { GraphStore } from "../graph/graph-store.ts";
import type { GraphReader } from "../graph/queries/batch.ts";
import { type AuditEntry, type AuditHead, BEFORE_THE_FIRST, hashOf } from "./audit-log.ts";

const BATCH = 1_000;
const HEAD = /* cypher */ `MATCH (h:AuditHead {id: 'audit'}) RETURN h.seq AS seq, h.hash AS hash`;
const ENTRIES = /* cypher */ `
  MATCH (e:AuditEntry)
  WHERE e.seq > $after
  RETURN e.seq AS seq, e.at AS at, e.actorId AS actorId, e.actor AS actor, e.action AS action, e.subjectId AS subjectId,
    e.details AS details, e.previousHash AS previousHash, e.hash AS hash
  ORDER BY e.seq
  LIMIT $limit`;

interface AuditVerdict {
  /** How many entries are whole, from the first. */
  entries: number;
  /** Of the last of those. */
  hash: string;
  /** The first entry that is not, and why; null where the log is whole. */
  broken: { seq: number; why: string } | null;
}

/**
 * Whether the log is as it was written: no entry changed, taken out or put in. Whoever can write to the graph and rewrites all that follows
 * is found out by the last hash alone, which is why it is told: note it where they cannot write.
 */
export function verifyAuditLog(graph: GraphReader): Promise<AuditVerdict> {
  return verifyAfter(graph, BEFORE_THE_FIRST);
}

/** The last entry up to which each log was found whole by this process. */
const verified = new WeakMap<GraphStore, AuditHead>();

/**
 * As `verifyAuditLog`, of what was appended since this process last looked; where that does not join on to what it saw then, of the whole.
 * What is changed further back is found by `verifyAuditLog` alone.
 */
export async function verifyNewEntries(graph: GraphStore): Promise<AuditVerdict> {
  const since = await verifyAfter(graph, verified.get(graph) ?? BEFORE_THE_FIRST);
  const verdict = since.broken ? await verifyAuditLog(graph) : since;
  if (!verdict.broken) verified.set(graph, { seq: verdict.entries, hash: verdict.hash });
  return verdict;
}

async function verifyAfter(graph: GraphReader, place: AuditHead): Promise<AuditVerdict> {
  // Read before the entries: what is appended meanwhile comes after it.
  const [head = BEFORE_THE_FIRST] = await graph.read<AuditHead>(HEAD);
  let last = place;
  const brokenAt = (seq: number, why: string): AuditVerdict => ({ entries: last.seq, hash: last.hash, broken: { seq, why } });
  if (head.seq < last.seq) return brokenAt(head.seq + 1, "这一条不见了");
  if (head.seq === last.seq && head.hash !== last.hash) return brokenAt(last.seq, "它的校验值与日志末尾登记的不符");
  for (;;) {
    const entries = await graph.read<AuditEntry>(ENTRIES, { after: last.seq, limit: BATCH });
    for (const entry of entries) {
      if (entry.seq !== last.seq + 1) return brokenAt(last.seq + 1, "这一条不见了");
      if (entry.previousHash !== last.hash) return brokenAt(entry.seq, "它记下的前一条校验值与前一条不符");
      if (entry.hash !== hashOf(entry)) return brokenAt(entry.seq, "内容与它的校验值不符，写入之后被改过");
      if (entry.seq === head.seq && entry.hash !== head.hash) return brokenAt(entry.seq, "它的校验值与日志末尾登记的不符");
      last = entry;
    }
    if (entries.length < BATCH) break;
  }
  if (last.seq < head.seq) return brokenAt(last.seq + 1, "这一条不见了");
  return { entries: last.seq, hash: last.hash, broken: null };
}
