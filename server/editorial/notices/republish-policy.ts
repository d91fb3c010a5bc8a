import { BadInputError } from "../../domain/errors.ts";
import { cleanText } from "../../domain/manuscripts/clean-text.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { republishPolicy as putBack } from "../../graph/load/republish-policy.ts";
import { recordAct } from "../audit-log.ts";
import type { Desk } from "../manuscripts/desk.ts";

const LONGEST = 1_000;

/** Makes a withdrawn policy public again, as it stood. @throws as `republishPolicy` of server/graph/load does; {BadInputError} without a reason. */
export async function republishPolicy(
  desk: Desk,
  viewer: Viewer,
  { id, comment }: { id: string; comment: string },
): Promise<{ title: string }> {
  const reason = cleanText("原因", comment, LONGEST);
  if (!reason) throw new BadInputError("恢复公开要写明原因，原因记入操作日志。", { field: "comment" });
  const title = await desk.graph.write(async (transaction) => {
    const named = await putBack(transaction, id);
    await recordAct(transaction, { by: viewer, action: "policy.republish", subjectId: id, details: { title: named, reason } });
    return named;
  });
  desk.published();
  return { title };
}
