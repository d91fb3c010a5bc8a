import { createHash } from "node:crypto";
import type { Viewer } from "../domain/viewer.ts";
import type { GraphTransaction } from "../graph/graph-store.ts";

/** What is told to the audit log; when it happened is the log's own to say. */
interface AuditedAct {
  /** Who did it; null where nobody was signed in, or the program did it by itself. */
  by: Pick<Viewer, "accountId" | "username"> | null;
  /** Subject and verb: `account.create`, `caseStudy.publish`. */
  action: string;
  subjectId: string;
  /** Whatever one must know to understand it, as JSON; never a password or a token. */
  details?: Record<string, unknown>;
}

/** One line of the log, as the graph holds it. */
export interface AuditEntry {
  /** From 1, without gaps. */
  seq: number;
  at: string;
  /** Account id and user name as they were then; null where nobody was signed in. */
  actorId: string | null;
  actor: string | null;
  action: string;
  subjectId: string;
  /** JSON. */
  details: string;
  /** Of the entry before; 64 zeros before the first. */
  previousHash: string;
  hash: string;
}

export interface AuditHead {
  seq: number;
  hash: string;
}

export const BEFORE_THE_FIRST: AuditHead = { seq: 0, hash: "0".repeat(64) };

const HEAD = { id: "audit" };
/** As in the change log: no MERGE where it is there already, which on Neo4j would hold a lock on the index while it waits. */
const LOCK_HEAD = /* cypher */ `MATCH (h:AuditHead {id: $id}) SET h.locked = true RETURN h.seq AS seq, h.hash AS hash`;
const MAKE_HEAD = /* cypher */ `
  MERGE (h:AuditHead {id: $id})
  SET h.locked = true, h.seq = coalesce(h.seq, $seq), h.hash = coalesce(h.hash, $hash)
  RETURN h.seq AS seq, h.hash AS hash`;
const APPEND = /* cypher */ `
  MATCH (h:AuditHead {id: $id})
  SET h.seq = $entry.seq, h.hash = $entry.hash
  CREATE (e:AuditEntry {id: $entryId})
  SET e += $entry`;

/**
 * Appends one entry in the transaction of the change that it records, so that there is never one without the other; the transaction holds
 * the log's write lock from here to its end. Where it also takes `lockChangeLog`, that one comes first.
 */
export async function recordAct(transaction: GraphTransaction, { by, action, subjectId, details = {} }: AuditedAct): Promise<void> {
  const [held] = await transaction.run<AuditHead>(LOCK_HEAD, HEAD);
  const [head = BEFORE_THE_FIRST] = held ? [held] : await transaction.run<AuditHead>(MAKE_HEAD, { ...HEAD, ...BEFORE_THE_FIRST });
  const content = {
    seq: head.seq + 1,
    at: new Date().toISOString(),
    actorId: by?.accountId ?? null,
    actor: by?.username ?? null,
    action,
    subjectId,
    details: JSON.stringify(details),
    previousHash: head.hash,
  };
  const entry: AuditEntry = { ...content, hash: hashOf(content) };
  await transaction.run(APPEND, { ...HEAD, entryId: `audit-${entry.seq}`, entry });
}

/** SHA-256, hexadecimal, of what an entry says and of the hash before it, as a JSON array in this order. */
export function hashOf({ previousHash, seq, at, actorId, actor, action, subjectId, details }: Omit<AuditEntry, "hash">): string {
  const said = [previousHash, seq, at, actorId ?? null, actor ?? null, action, subjectId, details];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
