import { Role } from "../../../schema/enums/role.ts";
import { BadInputError, ForbiddenError } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import type { DiscardedDraft, Manuscript, ManuscriptState } from "./manuscript.ts";

/** What people do to a manuscript. */
export type Act = "change" | "submit" | "discard" | "return" | "publish" | "withdraw";

const ROLES: Record<Act, Role[]> = {
  change: [Role.EDITOR],
  submit: [Role.EDITOR],
  discard: [Role.EDITOR],
  return: [Role.REVIEWER, Role.ADMIN],
  publish: [Role.REVIEWER, Role.ADMIN],
  withdraw: [Role.REVIEWER, Role.ADMIN],
};
/** What is under review stays as it is until it is returned or published. */
const FROM: Record<Exclude<Act, "withdraw">, ManuscriptState[]> = {
  change: ["DRAFT", "RETURNED", "PUBLISHED", "WITHDRAWN"],
  submit: ["DRAFT", "RETURNED"],
  discard: ["DRAFT", "RETURNED"],
  return: ["SUBMITTED"],
  publish: ["SUBMITTED"],
};
const STATE_WORDS: Record<ManuscriptState, string> = {
  DRAFT: "草稿",
  SUBMITTED: "待审",
  RETURNED: "退回修改",
  PUBLISHED: "已发布",
  WITHDRAWN: "已撤回",
};
const ACT_WORDS: Record<Act, string> = {
  change: "修改",
  submit: "送审",
  discard: "放弃",
  return: "退回",
  publish: "发布",
  withdraw: "撤回",
};

/** Its own author, a colleague of the same unit, and for what came with the collection any editor. */
function isOwn(viewer: Viewer, { author, unitId, contributors }: Pick<Manuscript, "author" | "unitId" | "contributors">): boolean {
  if (author === null || author.id === viewer.accountId || contributors.includes(viewer.accountId)) return true;
  return unitId !== null && unitId === viewer.unitId;
}

/** Whether a viewer may see what is being written: administrators all of it, reviewers what has left the writer's desk (and what is public, whose next version is being written: they may have to withdraw it), editors their own and their unit's. */
export function maySee(viewer: Viewer | null, manuscript: Manuscript): boolean {
  if (!viewer) return false;
  if (viewer.roles.includes(Role.ADMIN)) return true;
  if (viewer.roles.includes(Role.REVIEWER) && (manuscript.state !== "DRAFT" || manuscript.publicRevision !== null)) return true;
  return viewer.roles.includes(Role.EDITOR) && isOwn(viewer, manuscript);
}

/** Whether a viewer is told of a draft that was discarded: whoever might have seen it. */
export function maySeeDiscarded(viewer: Viewer, { discardedBy, unitId, contributors }: DiscardedDraft): boolean {
  return viewer.roles.includes(Role.ADMIN) || isOwn(viewer, { author: discardedBy, unitId, contributors });
}

/** What a viewer may do next, for buttons to show. */
export function actsOpenTo(viewer: Viewer, manuscript: Manuscript): Act[] {
  return (Object.keys(ROLES) as Act[]).filter((act) => {
    try {
      checkAct(act, viewer, manuscript);
      return true;
    } catch {
      return false;
    }
  });
}

/** @throws {ForbiddenError} @throws {BadInputError} as `checkWho` and `checkWhen` do. */
function checkAct(act: Act, viewer: Viewer, manuscript: Manuscript): void {
  checkWho(act, viewer, manuscript);
  checkWhen(act, viewer, manuscript);
}

/** @throws {ForbiddenError} when this is not for the viewer to do: for want of a role, or because others write this text. */
export function checkWho(act: Act, viewer: Viewer, manuscript: Manuscript): void {
  const details = { id: manuscript.id };
  const isWriting = act === "change" || act === "submit" || act === "discard";
  if (!ROLES[act].some((role) => viewer.roles.includes(role))) {
    throw new ForbiddenError(`${ACT_WORDS[act]}稿件需要${isWriting ? "编辑" : "审核"}权限。`, details);
  }
  if (act === "discard") {
    const { author } = manuscript;
    if (author?.id === viewer.accountId) return;
    const wrote = author ? `由${author.name}撰写` : "是随库收录的";
    throw new ForbiddenError(`草稿只有撰写人自己能放弃，这份稿件${wrote}。`, details);
  }
  if (isWriting && !isOwn(viewer, manuscript) && !viewer.roles.includes(Role.ADMIN)) {
    throw new ForbiddenError("这份稿件由别的单位或个人撰写，只有撰写人、同单位的编辑和管理员能修改或送审。", details);
  }
}

/**
 * @throws {BadInputError} when the manuscript is not where this can be done.
 * @throws {ForbiddenError} when who would approve it wrote it, or has approved it already.
 */
export function checkWhen(act: Act, viewer: Viewer, manuscript: Manuscript): void {
  const { id, state } = manuscript;
  const details = { id, state };
  if (act === "withdraw") {
    if (manuscript.publicRevision === null)
      throw new BadInputError(`这份稿件没有公开，不能撤回；它现在是“${STATE_WORDS[state]}”。`, details);
    return;
  }
  if (act === "discard") checkDiscardable(manuscript);
  if (!FROM[act].includes(state)) {
    const from = FROM[act].map((each) => `“${STATE_WORDS[each]}”`).join("、");
    throw new BadInputError(`这份稿件现在是“${STATE_WORDS[state]}”，不能${ACT_WORDS[act]}；${from}的稿件才能${ACT_WORDS[act]}。`, details);
  }
  if (act === "publish") checkReviewer(viewer, manuscript);
}

/** What the public has seen, and what lies before a reviewer, is not for its author alone to do away with. */
function checkDiscardable({ id, state, publishedAt, publicRevision }: Manuscript): void {
  const details = { id, state };
  if (publicRevision !== null) {
    throw new BadInputError("这份稿件已经公开，不能放弃：要让公众看不到它，请审核人撤回；改到一半不要了的，恢复公开的那一版。", details);
  }
  if (publishedAt !== null) throw new BadInputError("这份稿件公开过，撤回的日期和原因要留给公众，不能放弃。", details);
  if (state === "SUBMITTED") throw new BadInputError("这份稿件已经送审，不能放弃：请审核人退回以后再放弃。", details);
}

/** Nobody approves what they wrote themselves, nor the same text twice. */
function checkReviewer({ accountId }: Viewer, { id, contributors, author, approvals }: Manuscript): void {
  if (contributors.includes(accountId) || author?.id === accountId) {
    throw new ForbiddenError("撰写或修改过这份稿件的人不能审核它，请由另一位审核人发布。", { id });
  }
  if (approvals.some(({ by }) => by.id === accountId)) {
    throw new ForbiddenError("您已经审核通过这份稿件，还需要另一位审核人通过。", { id });
  }
}

/** @throws {BadInputError} where an interpretation that was public is to explain another policy: its address would say something else. */
export function checkSamePolicy({ id, content, publishedAt }: Manuscript, next: object): void {
  if (publishedAt === null || !("policyId" in content) || !("policyId" in next) || next.policyId === content.policyId) return;
  throw new BadInputError("这篇解读公开过，不能改成解释另一份政策。请另写一篇。", { id, field: "policy" });
}

/** @throws {BadInputError} for a return or a withdrawal that says no reason. */
export function requireComment(act: "return" | "withdraw", comment: string | null | undefined): string {
  const said = comment?.trim();
  if (!said) throw new BadInputError(`${ACT_WORDS[act]}要写明原因，请填写后再做一次。`, { field: "comment" });
  return said;
}
