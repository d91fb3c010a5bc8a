import { BadInputError } from "../../domain/errors.ts";
import type { Facts } from "../../domain/facts.ts";
import type { FactDecision } from "../../domain/notices/decision.ts";
import type { NoticeUpload } from "../../domain/notices/notice-upload.ts";
import { type OpenFact, openFacts } from "../../domain/notices/open-facts.ts";
import type { Viewer } from "../../domain/viewer.ts";
import type { Desk } from "../manuscripts/desk.ts";
import type { Addressed } from "../next-revision.ts";
import { takeNoticeStep, withContributor } from "./take-notice-step.ts";

/** Confirms every fact that nobody has judged and that is at least so sure. @throws as `takeNoticeStep` does; {BadInputError} where there is none. */
export async function confirmFacts(desk: Desk, viewer: Viewer, { least, ...at }: Addressed & { least: number }): Promise<NoticeUpload> {
  return takeNoticeStep(desk, {
    act: "judge",
    viewer,
    at,
    isDone: async ({ decisions }, reading) => unjudged((await reading()).facts, decisions, least).length === 0,
    work: ({ facts, decisions, contributors }, _transaction, now) => {
      const sure = unjudged(facts, decisions, least);
      if (sure.length === 0) throw new BadInputError(`没有把握在 ${least} 以上而还没有核对的事实。`, { least });
      const by = { id: viewer.accountId, name: viewer.name };
      const confirmed = sure.map(
        ({ key, kind, title, evidence }): FactDecision => ({
          ...{ key, kind, title, quote: evidence.quote, verdict: "CONFIRMED", changes: [], reason: null, by, at: now },
        }),
      );
      return {
        next: { contributors: withContributor(contributors, viewer), approvals: [], decisions: [...decisions, ...confirmed] },
        verb: "confirm",
        details: { least, count: confirmed.length },
      };
    },
  });
}

function unjudged(facts: Facts, decisions: FactDecision[], least: number): OpenFact[] {
  const judged = new Set(decisions.map(({ key }) => key));
  return openFacts(facts).filter(({ key, confidence }) => !judged.has(key) && confidence >= least);
}
