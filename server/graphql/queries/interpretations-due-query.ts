import { Authorized, Ctx, Query, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { readUnexplainedPolicies } from "../../graph/queries/policies-unexplained.ts";
import type { Context } from "../context.ts";

@Resolver()
export class InterpretationsDueQuery {
  @Authorized(Role.EDITOR, Role.REVIEWER, Role.ADMIN)
  @Query(() => [Policy], {
    description:
      "Policies in force that no published interpretation explains (待解读), at most 100. Rules ask for one within days of the policy.",
  })
  interpretationsDue(@Ctx() { graph }: Context) {
    return readUnexplainedPolicies(graph);
  }
}
