import { BadInputError } from "../../domain/errors.ts";
import type { NoticeUpload } from "../../domain/notices/notice-upload.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { forgetNoticeReading } from "../../graph/notices/notice-uploads.ts";
import type { Desk } from "../manuscripts/desk.ts";
import type { Addressed } from "../next-revision.ts";
import { takeNoticeStep } from "./take-notice-step.ts";

/** Puts a notice aside: its text is forgotten, and who did that and why is kept. @throws as `takeNoticeStep` does; {BadInputError} without a comment. */
export async function discardUpload(
  desk: Desk,
  viewer: Viewer,
  { comment, ...at }: Addressed & { comment?: string | null },
): Promise<NoticeUpload> {
  return takeNoticeStep(desk, {
    act: "discard",
    viewer,
    at,
    isDone: ({ state }) => state === "DISCARDED",
    work: async ({ id }, transaction) => {
      const reason = comment?.trim();
      if (!reason) throw new BadInputError("放弃要写明原因，请填写后再放弃。", { field: "comment" });
      await forgetNoticeReading(transaction, id);
      return { next: { state: "DISCARDED", comment: reason, decisions: [], unplaced: [] }, verb: "discard", details: { reason } };
    },
  });
}
