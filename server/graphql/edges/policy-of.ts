import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Clause } from "../../../schema/types/clause.ts";
import { Duty } from "../../../schema/types/duty.ts";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Interpretation } from "../../../schema/types/interpretation.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { Procedure } from "../../../schema/types/procedure.ts";
import { statingPolicy } from "../../graph/queries/lookups.ts";
import { readPolicies } from "../../graph/queries/nodes-by-id.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

/** The policy that states something, or that an interpretation explains. */
export const policyOf = [Clause, Measure, Indicator, MeetingBody, Duty, Procedure, Interpretation].map((Type) => {
  @Resolver(() => Type)
  class PolicyOf {
    @FromGraph(statingPolicy)
    @FieldResolver(() => Policy, { description: "The policy (政策文件) that it belongs to." })
    policy(@Root() { policyId }: { policyId: string }, @Ctx() context: Context) {
      return context.loadExisting(readPolicies, policyId);
    }
  }
  return PolicyOf;
});
