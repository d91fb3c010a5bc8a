import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { RepealPolicyInput, RepublishPolicyInput, WithdrawPolicyInput } from "../../../schema/inputs/end-policy-inputs.ts";
import { EndedPolicyPayload } from "../../../schema/payloads/ended-policy-payload.ts";
import { repealPolicy, republishPolicy, withdrawPolicy } from "../../editorial/notices/policy-acts.ts";
import type { Context } from "../context.ts";
import { signedIn } from "../signed-in.ts";

@Resolver()
export class PolicyMutations {
  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => EndedPolicyPayload, {
    description: "Takes back a policy that should not be public, with the reason that the public is told (撤回).",
  })
  async withdrawPolicy(@Arg("input", () => WithdrawPolicyInput) input: WithdrawPolicyInput, @Ctx() context: Context) {
    return { id: input.id, ...(await withdrawPolicy(context.desk, signedIn(context), input)) };
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => EndedPolicyPayload, { description: "Makes a withdrawn policy public again as it stood, with a reason (恢复公开)." })
  async republishPolicy(@Arg("input", () => RepublishPolicyInput) input: RepublishPolicyInput, @Ctx() context: Context) {
    return { id: input.id, ...(await republishPolicy(context.desk, signedIn(context), input)) };
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => EndedPolicyPayload, { description: "Marks a policy as repealed from a day on: it stays readable (废止)." })
  async repealPolicy(@Arg("input", () => RepealPolicyInput) input: RepealPolicyInput, @Ctx() context: Context) {
    return { id: input.id, ...(await repealPolicy(context.desk, signedIn(context), input)) };
  }

  @Authorized(Role.REVIEWER, Role.ADMIN)
  @Mutation(() => EndedPolicyPayload, { description: "Takes the mark of a repeal back (恢复)." })
  async reinstatePolicy(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    return { id, ...(await repealPolicy(context.desk, signedIn(context), { id, on: null })) };
  }
}
