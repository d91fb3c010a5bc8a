import { DomainError, NotFoundError } from "../../domain/errors.ts";
import type { Manuscript, RevisionAct } from "../../domain/manuscripts/manuscript.ts";
import { type Act, checkWhen, checkWho } from "../../domain/manuscripts/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { lockChangeLog } from "../../graph/change-log.ts";
import type { GraphTransaction } from "../../graph/graph-store.ts";
import { readManuscript } from "../../graph/manuscripts/read-manuscript.ts";
import { writeManuscript } from "../../graph/manuscripts/write-manuscript.ts";
import { readerOf } from "../../graph/reader-of.ts";
import { recordAct } from "../audit-log.ts";
import type { Desk } from "./desk.ts";

/** A manuscript as it was read: what is stored must still be that revision. */
export interface Addressed {
  id: string;
  revision: number;
}

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
  work: (manuscript: Manuscript, transaction: GraphTransaction, now: string) => Promise<Taken> | Taken;
}

/**
 * Takes a manuscript one revision further, in one transaction with its record. Writers wait for each other, so that of two who read the
 * same revision one is stored and the other is told.
 *
 * @throws {NotFoundError} @throws {ForbiddenError} @throws {BadInputError} as the rules say.
 * @throws {DomainError} CONFLICT carrying what is stored, when that is no longer the revision that was read.
 */
export async function takeStep(desk: Desk, { act, viewer, at, work }: Asked): Promise<Manuscript> {
  const taken = await desk.graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const before = await readManuscript(readerOf(transaction), at.id);
    if (!before) throw new NotFoundError(`没有编号为“${at.id.slice(0, 100)}”的稿件。`, { id: at.id });
    checkWho(act, viewer, before);
    if (before.revision !== at.revision) throw conflict(before, at.revision);
    checkWhen(act, viewer, before);
    const now = new Date().toISOString();
    const by = { id: viewer.accountId, name: viewer.name };
    const { next, act: done, comment = null, details } = await work(before, transaction, now);
    const after: Manuscript = { ...before, ...next, revision: before.revision + 1, updatedAt: now, updatedBy: by };
    await writeManuscript(transaction, after, { before, act: done, at: now, by, comment });
    await recordStep(transaction, viewer, after, done, { comment, ...details });
    return { before, after };
  });
  if (taken.before.publicRevision !== taken.after.publicRevision) desk.published();
  return taken.after;
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
    `您读到的是第 ${read} 版，${who}已经存了第 ${revision} 版。您写的没有存，也没有丢：请对照 stored 合并后，以 revision ${revision} 再存。`,
    { id, revision, stored: { revision, state, updatedAt, updatedBy: who, content } },
  );
}
