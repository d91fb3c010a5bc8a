import { BadInputError } from "../../domain/errors.ts";
import { cleanText } from "../../domain/manuscripts/clean-text.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { repealPolicy as putRepeal } from "../../graph/load/repeal-policy.ts";
import { withdrawPolicy as putWithdrawal } from "../../graph/load/withdraw-policy.ts";
import { recordAct } from "../audit-log.ts";
import type { Desk } from "../manuscripts/desk.ts";

const LONGEST = 1_000;

/**
 * Takes back a policy that should not be public. Its id answers with the date and the reason from then on, until it is loaded again.
 * @throws as `withdrawPolicy` of server/graph/load does; {BadInputError} without a reason.
 */
export async function withdrawPolicy(
  desk: Desk,
  viewer: Viewer,
  { id, comment }: { id: string; comment: string },
): Promise<{ title: string }> {
  const reason = cleanText("原因", comment, LONGEST);
  if (!reason) throw new BadInputError("撤回要写明原因，公众会看到。", { field: "comment" });
  const at = new Date().toISOString();
  const withdrawn = await desk.graph.write(async (transaction) => {
    const { title } = await putWithdrawal(transaction, { id, at, reason });
    await recordAct(transaction, { by: viewer, action: "policy.withdraw", subjectId: id, details: { title, reason } });
    return { title };
  });
  desk.published();
  return withdrawn;
}

/** Marks a policy as repealed from a day on, or with null takes the mark back. @throws as `repealPolicy` of server/graph/load does. */
export async function repealPolicy(
  desk: Pick<Desk, "graph" | "published">,
  viewer: Viewer | null,
  { id, on }: { id: string; on: string | null },
): Promise<{ title: string }> {
  const title = await desk.graph.write(async (transaction) => {
    const named = await putRepeal(transaction, { id, on });
    const action = on === null ? "policy.reinstate" : "policy.repeal";
    await recordAct(transaction, { by: viewer, action, subjectId: id, details: { on } });
    return named;
  });
  desk.published();
  return { title };
}
