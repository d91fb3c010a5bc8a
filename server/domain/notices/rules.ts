import { Role } from "../../../schema/enums/role.ts";
import { BadInputError, ForbiddenError } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import type { NoticeState, NoticeUpload } from "./notice-upload.ts";

/** What people do to a notice on the desk. */
export type NoticeAct = "judge" | "load" | "discard";

const ROLES: Record<NoticeAct, Role[]> = {
  judge: [Role.EDITOR],
  load: [Role.REVIEWER, Role.ADMIN],
  discard: [Role.EDITOR, Role.REVIEWER, Role.ADMIN],
};
const ACT_WORDS: Record<NoticeAct, string> = { judge: "核对", load: "载入", discard: "放弃" };
const NOTICE_STATE_WORDS: Record<NoticeState, string> = { WAITING: "待审", LOADED: "已载入", DISCARDED: "已放弃" };

/** What a viewer may do next, for buttons to show. */
export function noticeActsOpenTo(viewer: Viewer, upload: NoticeUpload): NoticeAct[] {
  return (Object.keys(ROLES) as NoticeAct[]).filter((act) => {
    try {
      checkNoticeWho(act, viewer, upload);
      checkNoticeWhen(act, upload);
      return true;
    } catch {
      return false;
    }
  });
}

/** @throws {ForbiddenError} for want of a role, where who would load it has worked on it, or where who would discard it has nothing to do with it. */
export function checkNoticeWho(act: NoticeAct, { roles, accountId }: Viewer, { id, contributors, approvals }: NoticeUpload): void {
  const details = { id };
  if (!ROLES[act].some((role) => roles.includes(role))) {
    throw new ForbiddenError(`${ACT_WORDS[act]}通知需要${act === "load" ? "审核" : "编辑"}权限。`, details);
  }
  const isOwn = contributors.includes(accountId);
  if (act === "load" && isOwn) throw new ForbiddenError("上传或核对过这份通知的人不能载入它，请由另一位审核人载入。", details);
  if (act === "load" && approvals.some(({ by }) => by.id === accountId)) {
    throw new ForbiddenError("您已经审核通过这份通知，还需要另一位审核人通过。", details);
  }
  const isReviewer = roles.includes(Role.REVIEWER) || roles.includes(Role.ADMIN);
  if (act === "discard" && !isOwn && !isReviewer) {
    throw new ForbiddenError("这份通知由别人上传和核对，只有他们和审核人能放弃它。", details);
  }
}

/** @throws {BadInputError} when the notice no longer waits. */
export function checkNoticeWhen(act: NoticeAct, { id, state }: NoticeUpload): void {
  if (state !== "WAITING") {
    throw new BadInputError(`这份通知${NOTICE_STATE_WORDS[state]}，不能再${ACT_WORDS[act]}；要改，请重新上传。`, { id, state });
  }
}
