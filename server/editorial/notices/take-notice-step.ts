import { DomainError, NotFoundError } from "../../domain/errors.ts";
import type { NoticeReading, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import { checkNoticeWhen, checkNoticeWho, type NoticeAct } from "../../domain/notices/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import type { GraphTransaction } from "../../graph/graph-store.ts";
import { readNoticeUpload, readReadings, writeNoticeUpload } from "../../graph/notices/notice-uploads.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import { readerOf } from "../../graph/reader-of.ts";
import { recordAct } from "../audit-log.ts";
import type { Desk } from "../manuscripts/desk.ts";
import { type Addressed, nextRevision } from "../next-revision.ts";

interface Taken {
  next: Partial<NoticeUpload>;
  /** The verb of the audit log. */
  verb: string;
  details?: Record<string, unknown>;
}

interface Asked {
  act: NoticeAct;
  viewer: Viewer;
  at: Addressed;
  /** Whether an upload is as it would be after this step; `reading` is what the notice says. */
  isDone: (stored: NoticeUpload, reading: () => Promise<NoticeReading>) => boolean | Promise<boolean>;
  work: (upload: NoticeUpload & NoticeReading, transaction: GraphTransaction, now: string) => Promise<Taken> | Taken;
}

/**
 * Takes a notice on the desk one revision further, in one transaction with its line in the audit log.
 * @throws {NotFoundError} @throws {ForbiddenError} @throws {BadInputError} as the rules say.
 * @throws {DomainError} CONFLICT carrying the stored revision, when that is no longer the one that was read.
 */
export async function takeNoticeStep({ graph }: Desk, { act, viewer, at, isDone, work }: Asked): Promise<NoticeUpload> {
  const { after: taken } = await nextRevision<NoticeUpload>(graph, at, {
    read: async (reader) => {
      const found = await readNoticeUpload(reader, at.id);
      if (!found) throw new NotFoundError(`没有编号为“${at.id.slice(0, 100)}”的待审通知。`, { id: at.id });
      return found;
    },
    checkWho: (upload) => checkNoticeWho(act, viewer, upload),
    by: viewer,
    isDone: (stored, reader) => isDone(stored, () => getReading(reader, at.id)),
    conflict: (stored) => conflict(stored, at.revision),
    checkWhen: (upload) => checkNoticeWhen(act, upload),
    take: async (before, transaction, now) => {
      const reading = await getReading(readerOf(transaction), at.id);
      const { next, verb, details } = await work({ ...before, ...reading }, transaction, now);
      const updatedBy = { id: viewer.accountId, name: viewer.name };
      const after: NoticeUpload = { ...before, ...next, revision: before.revision + 1, updatedAt: now, updatedBy };
      await writeNoticeUpload(transaction, after);
      const { id: upload, revision, policyId: subjectId } = after;
      await recordAct(transaction, { by: viewer, action: `notice.${verb}`, subjectId, details: { upload, revision, ...details } });
      return after;
    },
  });
  return taken;
}

async function getReading(graph: GraphReader, id: string): Promise<NoticeReading> {
  const reading = (await readReadings(graph, [id], "")).get(id);
  if (!reading) throw new Error(`the text of ${id} is not there`);
  return reading;
}

/** Who has worked on a notice may not load it. */
export function withContributor(contributors: string[], { accountId }: Viewer): string[] {
  return [...new Set([...contributors, accountId])];
}

function conflict({ id, revision, updatedAt, updatedBy, state }: NoticeUpload, read: number): DomainError {
  return new DomainError(
    "CONFLICT",
    `您读到的是第 ${read} 版，${updatedBy.name}已经存了第 ${revision} 版。您这一步没有存：请刷新页面看过现在的核对，再做一次。`,
    { id, revision, stored: { revision, state, updatedAt, updatedBy: updatedBy.name } },
  );
}
