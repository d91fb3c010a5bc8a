import { BadInputError, NotFoundError } from "../../domain/errors.ts";
import { cleanText } from "../../domain/manuscripts/clean-text.ts";
import type { NoticeUpload } from "../../domain/notices/notice-upload.ts";
import type { Viewer } from "../../domain/viewer.ts";
import type { Desk } from "../manuscripts/desk.ts";
import type { Addressed } from "../next-revision.ts";
import { takeNoticeStep, withContributor } from "./take-notice-step.ts";

const LONGEST = 1_000;

/** Lets go of an earlier correction that has no place in this reading. @throws as `takeNoticeStep` does; {BadInputError} without a reason. */
export async function dropCorrection(
  desk: Desk,
  viewer: Viewer,
  { correction, reason, ...at }: Addressed & { correction: string; reason: string },
): Promise<NoticeUpload> {
  return takeNoticeStep(desk, {
    act: "judge",
    viewer,
    at,
    isDone: ({ unplaced }) => !unplaced.some(({ key }) => key === correction),
    work: ({ unplaced, contributors }) => {
      const dropped = unplaced.find(({ key }) => key === correction);
      if (!dropped) throw new NotFoundError(`没有找不到位置的更正“${correction.slice(0, 100)}”。`, { correction });
      const said = cleanText("理由", reason, LONGEST);
      if (!said) throw new BadInputError("不再保留这处更正要写明理由。", { field: "reason" });
      return {
        next: { contributors: withContributor(contributors, viewer), approvals: [], unplaced: unplaced.filter((each) => each !== dropped) },
        verb: "drop-correction",
        details: { dropped, reason: said },
      };
    },
  });
}
