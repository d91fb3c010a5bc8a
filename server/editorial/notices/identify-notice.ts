import { BadInputError } from "../../domain/errors.ts";
import { applyDecisions } from "../../domain/notices/apply-decisions.ts";
import { type FactDecision, REPLACES } from "../../domain/notices/decision.ts";
import type { NoticeReading, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import { placeEarlier } from "../../domain/notices/place-earlier.ts";
import { findHeldPolicyId, findPolicyId } from "../../graph/load/find-policy-id.ts";
import { readCorrections } from "../../graph/notices/corrections.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";

/**
 * Which policy a notice on the desk is by its head as its editors have it. One that is held under the head as it was read keeps its id: a link
 * once given out stays good. With another policy comes what was decided of that one before.
 * @throws {BadInputError} where neither a title nor a 文号 is left.
 */
export async function identifyNotice(
  graph: GraphReader,
  upload: NoticeUpload & NoticeReading,
  decisions: FactDecision[],
): Promise<Pick<NoticeUpload, "policyId" | "title" | "docNumber" | "decisions" | "unplaced">> {
  const { facts: asRead, outline, jurisdiction, unplaced } = upload;
  const { facts } = applyDecisions(asRead, outline, decisions);
  const { docNumber } = facts;
  const title = facts.title ?? docNumber;
  if (title === null) throw new BadInputError("标题和文号不能都空着：通知总要有一个名字。", { field: "title" });
  const policyId = (await findHeldPolicyId(graph, jurisdiction, asRead)) ?? (await findPolicyId(graph, jurisdiction, facts));
  if (policyId === upload.policyId) return { policyId, title, docNumber, decisions, unplaced };
  const own = new Set(decisions.map(({ key }) => key));
  const earlier = (await readCorrections(graph, [policyId])).get(policyId) ?? [];
  const placed = placeEarlier(
    earlier.filter(({ key }) => !own.has(key)),
    upload,
  );
  const kept = decisions.filter(({ key, changes }) => key !== REPLACES || changes[0]?.lines[0] !== policyId);
  return { policyId, title, docNumber, decisions: [...kept, ...placed.decisions], unplaced: [...unplaced, ...placed.unplaced] };
}
