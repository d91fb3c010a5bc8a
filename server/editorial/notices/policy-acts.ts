import { BadInputError } from "../../domain/errors.ts";
import { cleanText } from "../../domain/manuscripts/clean-text.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { repealPolicy as putRepeal } from "../../graph/load/repeal-policy.ts";
import { republishPolicy as putBack } from "../../graph/load/republish-policy.ts";
import { withdrawPolicy as putWithdrawal } from "../../graph/load/withdraw-policy.ts";
import type { Desk } from "../manuscripts/desk.ts";
import { recordPolicyAct } from "./record-policy-act.ts";

const LONGEST = 1_000;

interface Asked {
  id: string;
  comment: string;
}

/**
 * Takes back a policy that should not be public. Its id answers with the date and the reason from then on, until it is loaded again.
 * @throws as `withdrawPolicy` of server/graph/load does; {BadInputError} without a reason.
 */
export async function withdrawPolicy(desk: Desk, viewer: Viewer, { id, comment }: Asked): Promise<{ title: string }> {
  const reason = requireReason(comment, "撤回要写明原因，公众会看到。");
  const at = new Date().toISOString();
  return recordPolicyAct(desk, {
    ...{ viewer, id, action: "policy.withdraw" },
    put: async (transaction) => (await putWithdrawal(transaction, { id, at, reason })).title,
    details: (title) => ({ title, reason }),
  });
}

/** Makes a withdrawn policy public again, as it stood. @throws as `republishPolicy` of server/graph/load does; {BadInputError} without a reason. */
export async function republishPolicy(desk: Desk, viewer: Viewer, { id, comment }: Asked): Promise<{ title: string }> {
  const reason = requireReason(comment, "恢复公开要写明原因，原因记入操作日志。");
  return recordPolicyAct(desk, {
    ...{ viewer, id, action: "policy.republish" },
    put: (transaction) => putBack(transaction, id),
    details: (title) => ({ title, reason }),
  });
}

/** Marks a policy as repealed from a day on, or with null takes the mark back. @throws as `repealPolicy` of server/graph/load does. */
export async function repealPolicy(
  desk: Pick<Desk, "graph" | "published">,
  viewer: Viewer | null,
  { id, on }: { id: string; on: string | null },
): Promise<{ title: string }> {
  return recordPolicyAct(desk, {
    ...{ viewer, id, action: on === null ? "policy.reinstate" : "policy.repeal" },
    put: (transaction) => putRepeal(transaction, { id, on }),
    details: () => ({ on }),
  });
}

function requireReason(comment: string, advice: string): string {
  const reason = cleanText("原因", comment, LONGEST);
  if (!reason) throw new BadInputError(advice, { field: "comment" });
  return reason;
}
