import { BadInputError } from "../../domain/errors.ts";
import { jurisdictionId } from "../../domain/ids.ts";
import type { NoticeReading, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import { openFacts } from "../../domain/notices/open-facts.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { correctedSource } from "../../graph/load/load-policies.ts";
import { putPolicy } from "../../graph/load/put-policy.ts";
import { keepCorrections } from "../../graph/notices/corrections.ts";
import type { Desk } from "../manuscripts/desk.ts";
import type { Addressed } from "../next-revision.ts";
import { checkNotice } from "./check-notice.ts";
import { sourceOf } from "./source-of.ts";
import { takeNoticeStep } from "./take-notice-step.ts";

/**
 * Approves a notice whose facts are all judged, and with the last approval that is needed loads it, as its editors have it: graph, change log,
 * corrections and audit log change in one transaction.
 * @throws as `takeNoticeStep` does; {BadInputError} naming what is still open.
 */
export async function loadUpload(desk: Desk, viewer: Viewer, at: Addressed): Promise<NoticeUpload> {
  const loaded = await takeNoticeStep(desk, {
    act: "load",
    viewer,
    at,
    isDone: ({ approvals }) => approvals.some(({ by }) => by.id === viewer.accountId),
    work: async (upload, transaction, now) => {
      refuseUnfinished(upload);
      const approvals = [...upload.approvals, { by: { id: viewer.accountId, name: viewer.name }, at: now }];
      if (approvals.length < desk.approvals) return { next: { approvals }, verb: "approve" };
      const { source } = correctedSource(sourceOf(upload, upload), upload.decisions);
      const { nodes, edges } = await putPolicy(transaction, source);
      await keepCorrections(
        transaction,
        { policyId: upload.policyId, jurisdictionId: jurisdictionId(upload.jurisdiction) },
        upload.decisions,
      );
      return { next: { approvals, state: "LOADED", loadedAt: now }, verb: "load", details: { nodes, edges } };
    },
  });
  if (loaded.state === "LOADED") desk.published();
  return loaded;
}

/** @throws {BadInputError} naming what keeps a notice from being loaded. */
function refuseUnfinished({ outline, facts, decisions, unplaced }: NoticeUpload & NoticeReading): void {
  const judged = new Set(decisions.map(({ key }) => key));
  const open = openFacts(facts).filter(({ key }) => !judged.has(key)).length;
  if (open > 0) throw new BadInputError(`还有 ${open} 条事实没有核对，不能载入。`, { open });
  if (unplaced.length > 0) {
    throw new BadInputError(`以前的 ${unplaced.length} 处更正在这次读出的内容里找不到位置，要先由编辑处理，才能载入。`, {
      unplaced: unplaced.length,
    });
  }
  const blocking = checkNotice({ outline, facts }).filter((warning) => warning.blocking);
  if (blocking.length > 0) {
    const named = blocking.map(({ place, quote }) => `${place}“${quote}”`).join("、");
    throw new BadInputError(`文中有不能公开的内容：${named}。请遮去后重新上传。`);
  }
}
