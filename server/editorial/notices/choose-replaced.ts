import { BadInputError } from "../../domain/errors.ts";
import { type FactDecision, REPLACES } from "../../domain/notices/decision.ts";
import type { NoticeUpload } from "../../domain/notices/notice-upload.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { readHeldTitle } from "../../graph/queries/held-title.ts";
import { readerOf } from "../../graph/reader-of.ts";
import type { Desk } from "../manuscripts/desk.ts";
import type { Addressed } from "../next-revision.ts";
import { takeNoticeStep, withContributor } from "./take-notice-step.ts";

/** Says which held policy the notice replaces, where its text does not; null takes that back. @throws as `takeNoticeStep` does; {BadInputError} for what is no held policy. */
export async function chooseReplaced(
  desk: Desk,
  viewer: Viewer,
  { policy, ...at }: Addressed & { policy: string | null },
): Promise<NoticeUpload> {
  return takeNoticeStep(desk, {
    act: "judge",
    viewer,
    at,
    isDone: ({ decisions }) => (decisions.find(({ key }) => key === REPLACES)?.changes[0]?.lines[0] ?? null) === policy,
    work: async ({ policyId, decisions, contributors }, transaction, now) => {
      const others = decisions.filter(({ key }) => key !== REPLACES);
      const next = { contributors: withContributor(contributors, viewer), approvals: [] };
      if (policy === null) return { next: { ...next, decisions: others }, verb: "replace", details: { replaces: null } };
      const title = policy === policyId ? null : await readHeldTitle(readerOf(transaction), policy);
      if (title === null) throw new BadInputError(`“${policy.slice(0, 100)}”不是一份已收录的别的通知，不能说它被取代。`, { policy });
      const by = { id: viewer.accountId, name: viewer.name };
      const decision: FactDecision = {
        ...{ key: REPLACES, kind: REPLACES, title, quote: "", verdict: "CORRECTED", reason: null, by, at: now },
        changes: [{ field: "policy", lines: [policy] }],
      };
      return { next: { ...next, decisions: [...others, decision] }, verb: "replace", details: { replaces: policy } };
    },
  });
}
