import { DomainError, NotFoundError } from "../../domain/errors.ts";
import type { Manuscript, RevisionAct } from "../../domain/manuscripts/manuscript.ts";
import { type Act, checkWhen, checkWho } from "../../domain/manuscripts/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import type { GraphTransaction } from "../../graph/graph-store.ts";
import { readManuscript } from "../../graph/manuscripts/read-manuscript.ts";
import { writeManuscript } from "../../graph/manuscripts/write-manuscript.ts";
import { recordAct } from "../audit-log.ts";
import { type Addressed, nextRevision } from "../next-revision.ts";
import type { Desk } from "./desk.ts";

export interface Taken {
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
  /** Whether a manuscript is as it would be after this step; left out where that cannot be told. */
  isDone?: (stored: Manuscript) => boolean;
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
    read: async (graph) => {
      const found = await readManuscript(graph, at.id);
      if (!found) throw new NotFoundError(`没有编号为“${at.id.slice(0, 100)}”的稿件。`, { id: at.id });
      return found;
    },
    checkWho: (manuscript) => checkWho(act, viewer, manuscript),
    isRepeated: (stored) => stored.updatedBy?.id === viewer.accountId && (isDone?.(stored) ?? false),
    conflict: (stored) => conflict(stored, at.revision),
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
  const subject = kind === "CaseStudy" ? "caseStudy" : "interpretation";
  await recordAct(transaction, { by, action: `${subject}.${VERBS[act]}`, subjectId: id, details: { revision, ...details } });
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

function conflict({ id, revision, updatedAt, updatedBy, content, state }: Manuscript, read: number): DomainError {
  const who = updatedBy?.name ?? "别人";
  return new DomainError(
    "CONFLICT",
    `您读到的是第 ${read} 版，${who}已经存了第 ${revision} 版。您写的没有存，也没有丢：请对照已存的第 ${revision} 版合并，再存一次。`,
    { id, revision, stored: { revision, state, updatedAt, updatedBy: who, content } },
  );
}
