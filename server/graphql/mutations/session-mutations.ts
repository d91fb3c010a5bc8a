import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { SignInInput } from "../../../schema/inputs/sign-in-input.ts";
import { SignInPayload } from "../../../schema/payloads/sign-in-payload.ts";
import { revokeSession } from "../../editorial/accounts/sessions.ts";
import { signIn } from "../../editorial/accounts/sign-in.ts";
import { signOut } from "../../editorial/accounts/sign-out.ts";
import type { Context } from "../context.ts";
import { signedIn } from "../signed-in.ts";

@Resolver()
export class SessionMutations {
  @Mutation(() => SignInPayload, {
    description: "The token goes into `Authorization: Bearer`; the portal keeps it in a cookie that scripts cannot read.",
  })
  signIn(@Arg("input", () => SignInInput) input: SignInInput, @Ctx() { accounts, visit }: Context) {
    return signIn(accounts, visit, input);
  }

  @Mutation(() => Boolean, { description: "Ends the session that asks; false where there was none." })
  signOut(@Ctx() { accounts, visit }: Context) {
    return signOut(accounts, visit);
  }

  @Authorized()
  @Mutation(() => Boolean, { description: "Ends a session of one's own; administrators may end anybody's." })
  async revokeSession(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    await revokeSession(context.accounts, signedIn(context), id);
    return true;
  }
}
