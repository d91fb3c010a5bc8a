import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { NoticeAct } from "../../../schema/enums/notice-act.ts";
import { NoticeChanges } from "../../../schema/types/notice-changes.ts";
import { NoticeClause } from "../../../schema/types/notice-clause.ts";
import { NoticeUpload } from "../../../schema/types/notice-upload.ts";
import { NoticeWarning } from "../../../schema/types/notice-warning.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { ReviewedFact } from "../../../schema/types/reviewed-fact.ts";
import { applyDecisions } from "../../domain/notices/apply-decisions.ts";
import { replacedPolicy } from "../../domain/notices/decision.ts";
import type { NoticeUpload as Uploaded } from "../../domain/notices/notice-upload.ts";
import { noticeActsOpenTo } from "../../domain/notices/rules.ts";
import { waitingDays } from "../../domain/waiting-days.ts";
import { checkNotice } from "../../editorial/notices/check-notice.ts";
import { reviewChanges } from "../../editorial/notices/review-changes.ts";
import { reviewClauses } from "../../editorial/notices/review-clauses.ts";
import { reviewFacts } from "../../editorial/notices/review-facts.ts";
import { readReadings } from "../../graph/notices/notice-uploads.ts";
import { readPolicies } from "../../graph/queries/nodes-by-id.ts";
import type { Context } from "../context.ts";

const reading = (context: Context, { id }: Uploaded) => context.load(readReadings, id);

@Resolver(() => NoticeUpload)
export class NoticeReview {
  @FieldResolver(() => [NoticeAct], { description: "What the viewer may do to it now." })
  mayDo(@Root() upload: Uploaded, @Ctx() { viewer }: Context) {
    return viewer ? noticeActsOpenTo(viewer, upload) : [];
  }

  @FieldResolver(() => Int, { description: "How many people who did not work on it must approve it before it is loaded." })
  approvalsNeeded(@Root() _upload: Uploaded, @Ctx() { desk }: Context) {
    return desk.approvals;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Whole days since it was uploaded, while it waits, where they are more than three.",
  })
  waitingDays(@Root() { state, createdAt }: Uploaded) {
    return waitingDays(state === "WAITING" ? createdAt : null);
  }

  @FieldResolver(() => Policy, { nullable: true, description: "The policy, where the graph has it already." })
  async policy(@Root() { policyId }: Uploaded, @Ctx() context: Context) {
    const policy = await context.load(readPolicies, policyId);
    return policy?.stub ? null : policy;
  }

  @FieldResolver(() => Policy, { nullable: true, description: "The policy that an editor says it replaces." })
  async replaces(@Root() { decisions }: Uploaded, @Ctx() context: Context) {
    const id = replacedPolicy(decisions);
    return id ? context.load(readPolicies, id) : null;
  }

  @FieldResolver(() => [ReviewedFact], { description: "Its facts, in the order of their kinds; none of one that was put aside." })
  async facts(@Root() upload: Uploaded, @Ctx() context: Context) {
    const read = await reading(context, upload);
    return read ? reviewFacts(upload, read) : [];
  }

  @FieldResolver(() => [NoticeClause], { description: "Its text, with the facts marked in it as editors have them." })
  async clauses(@Root() upload: Uploaded, @Ctx() context: Context) {
    const read = await reading(context, upload);
    return read ? reviewClauses(upload, read) : [];
  }

  @FieldResolver(() => [NoticeWarning], { description: "What should be looked at before it is loaded." })
  async warnings(@Root() upload: Uploaded, @Ctx() context: Context) {
    const read = await reading(context, upload);
    return read ? checkNotice({ ...read, facts: applyDecisions(read.facts, read.outline, upload.decisions).facts }) : [];
  }

  @FieldResolver(() => NoticeChanges, { nullable: true, description: "What loading it would change; null of one that no longer waits." })
  async changes(@Root() upload: Uploaded, @Ctx() context: Context) {
    const read = upload.state === "WAITING" ? await reading(context, upload) : null;
    return read ? reviewChanges(context.graph, upload, read) : null;
  }
}
