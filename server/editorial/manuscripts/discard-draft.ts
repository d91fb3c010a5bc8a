import { UnavailableError } from "../../domain/errors.ts";
import type { CaseContent, DiscardedDraft } from "../../domain/manuscripts/manuscript.ts";
import { checkWhen, checkWho } from "../../domain/manuscripts/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { lockChangeLog } from "../../graph/change-log.ts";
import { putDiscardedDraft, readDiscardedDraft } from "../../graph/manuscripts/discarded-drafts.ts";
import { readRevisions } from "../../graph/manuscripts/read-revisions.ts";
import { unmarkAttached } from "../../graph/manuscripts/uploaded-files.ts";
import { readerOf } from "../../graph/reader-of.ts";
import { recordAct } from "../audit-log.ts";
import { sweepFile } from "../files/sweep-file.ts";
import type { Addressed } from "../next-revision.ts";
import type { Desk } from "./desk.ts";
import { getManuscript } from "./get-manuscript.ts";
import { staleRevision } from "./stale-revision.ts";
import { auditSubject } from "./take-step.ts";

/**
 * Forgets a draft that was never public: its text, its revisions, and the files that nothing else has. The audit log keeps who did it, and the
 * title. Whoever asks twice is told of the first time.
 *
 * @throws {NotFoundError} @throws {ForbiddenError} @throws {BadInputError} as the rules say.
 * @throws {DomainError} CONFLICT carrying what is stored, when that is no longer the revision that was read.
 */
export async function discardDraft(desk: Desk, viewer: Viewer, { id, revision }: Addressed): Promise<DiscardedDraft> {
  const { discarded, fileIds, storedAt } = await desk.graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const reader = readerOf(transaction);
    const earlier = await readDiscardedDraft(reader, id);
    if (earlier?.discardedBy.id === viewer.accountId) return { discarded: earlier, fileIds: [], storedAt: "" };
    const draft = await getManuscript(reader, id);
    checkWho("discard", viewer, draft);
    if (draft.revision !== revision) throw staleRevision("discard", draft, revision);
    checkWhen("discard", viewer, draft);
    const { kind, unitId, contributors, content } = draft;
    const discardedBy = { id: viewer.accountId, name: viewer.name };
    const gone: DiscardedDraft = {
      ...{ id, kind, unitId, contributors, discardedBy },
      title: content.title,
      discardedAt: new Date().toISOString(),
    };
    const revisions = await readRevisions(reader, id);
    const files = new Set(revisions.flatMap((each) => (each.content as Partial<CaseContent>).attachments ?? []).map((file) => file.id));
    await putDiscardedDraft(transaction, gone);
    await unmarkAttached(transaction, [...files]);
    const action = `${auditSubject(kind)}.discard`;
    await recordAct(transaction, { by: viewer, action, subjectId: id, details: { revision, title: content.title } });
    return { discarded: gone, fileIds: [...files], storedAt: draft.updatedAt };
  });
  await sweepFiles(desk, fileIds, storedAt);
  return discarded;
}

/** Whoever has brought one of them since may be about to attach it: such a one waits for the daily sweep. */
async function sweepFiles(desk: Desk, ids: string[], before: string): Promise<void> {
  try {
    for (const id of ids) await sweepFile(desk, id, before);
  } catch (error) {
    // The draft is gone all the same; the daily sweep takes what the storage, which is away, keeps until then.
    if (!(error instanceof UnavailableError)) throw error;
  }
}
