import type { Manuscript, ManuscriptKind, RevisionAct } from "../../domain/manuscripts/manuscript.ts";
import { type Act, checkWhen, checkWho } from "../../domain/manuscripts/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import type { GraphTransaction } from "../../graph/graph-store.ts";
import { writeManuscript } from "../../graph/manuscripts/write-manuscript.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import { recordAct } from "../audit-log.ts";
import { type Addressed, nextRevision } from "../next-revision.ts";
import type { Desk } from "./desk.ts";
import { getManuscript } from "./get-manuscript.ts";
import { staleRevision } from "./stale-revision.ts";

interface Taken {
  next: Partial<Manuscript>;
  act: RevisionAct;
  comment?: string | null;
  /** What the audit log says beside who, what and when. */
  details?: Record<string, unknown>;
}

interface Asked {
  act: Act;
  viewer: Viewer;
  at: Addressed;
  /** Whether a manuscript is as it would be after this step. */
  isDone: (stored: Manuscript, graph: GraphReader) => boolean | Promise<boolean>;
  work: (manuscript: Manuscript, transaction: GraphTransaction, now: string) => Promise<Taken> | Taken;
}

/**
 * Takes a manuscript one revision further, in one transaction with its record.
 *
 * @throws {NotFoundError} @throws {ForbiddenError} @throws {BadInputError} as the rules say.
 * @throws {DomainError} CONFLICT carrying what is stored, when that is no longer the revision that was read.
 */
export async function takeStep(desk: Desk, { act, viewer, at, isDone, work }: Asked): Promise<Manuscript> {
  const { before: was, after: is } = await nextRevision<Manuscript>(desk.graph, at, {
    read: (graph) => getManuscript(graph, at.id),
    checkWho: (manuscript) => checkWho(act, viewer, manuscript),
    by: viewer,
    isDone,
    conflict: (stored) => staleRevision(act, stored, at.revision),
    checkWhen: (manuscript) => checkWhen(act, viewer, manuscript),
    take: async (before, transaction, now) => {
      const by = { id: viewer.accountId, name: viewer.name };
      const { next, act: done, comment = null, details } = await work(before, transaction, now);
      const after: Manuscript = { ...before, ...next, revision: before.revision + 1, updatedAt: now, updatedBy: by };
      await writeManuscript(transaction, after, { before, act: done, at: now, by, comment });
      await recordStep(transaction, viewer, after, done, { comment, ...details });
      return after;
    },
  });
  if (was.publicRevision !== is.publicRevision) desk.published();
  return is;
}

/** Tells the audit log what was done; a change of the text alone is told by its revision. */
export async function recordStep(
  transaction: GraphTransaction,
  by: Viewer,
  { id, kind, revision }: Manuscript,
  act: RevisionAct,
  details: Record<string, unknown> = {},
): Promise<void> {
  if (act === "CHANGED") return;
  await recordAct(transaction, { by, action: `${auditSubject(kind)}.${VERBS[act]}`, subjectId: id, details: { revision, ...details } });
}

/** What the audit log calls a kind of text. */
export function auditSubject(kind: ManuscriptKind): string {
  return kind === "CaseStudy" ? "caseStudy" : "interpretation";
}

const VERBS: Record<Exclude<RevisionAct, "CHANGED">, string> = {
  CREATED: "create",
  RESTORED: "restore",
  SUBMITTED: "submit",
  APPROVED: "approve",
  PUBLISHED: "publish",
  RETURNED: "return",
  WITHDRAWN: "withdraw",
};
