import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { ChangePasswordInput } from "../../../schema/inputs/change-password-input.ts";
import { CreateAccountInput } from "../../../schema/inputs/create-account-input.ts";
import { ResetPasswordInput } from "../../../schema/inputs/reset-password-input.ts";
import { UpdateAccountInput } from "../../../schema/inputs/update-account-input.ts";
import { AccountPayload } from "../../../schema/payloads/account-payload.ts";
import { changePassword } from "../../editorial/accounts/change-password.ts";
import { createAccount } from "../../editorial/accounts/create-account.ts";
import { resetPassword } from "../../editorial/accounts/reset-password.ts";
import { updateAccount } from "../../editorial/accounts/update-account.ts";
import type { Context } from "../context.ts";
import { signedIn } from "../signed-in.ts";

@Resolver()
export class AccountMutations {
  @Authorized(Role.ADMIN)
  @Mutation(() => AccountPayload, { description: "Administrators only." })
  createAccount(@Arg("input", () => CreateAccountInput) input: CreateAccountInput, @Ctx() context: Context) {
    return createAccount(context.accounts, signedIn(context), input);
  }

  @Authorized(Role.ADMIN)
  @Mutation(() => AccountPayload, { description: "Name, roles, unit, and whether it can sign in. Administrators only." })
  async updateAccount(@Arg("input", () => UpdateAccountInput) { id, ...change }: UpdateAccountInput, @Ctx() context: Context) {
    return { account: await updateAccount(context.accounts, signedIn(context), id, change) };
  }

  @Authorized(Role.ADMIN)
  @Mutation(() => AccountPayload, { description: "Gives somebody a new password and signs them out everywhere. Administrators only." })
  resetPassword(@Arg("input", () => ResetPasswordInput) { account, password = null }: ResetPasswordInput, @Ctx() context: Context) {
    return resetPassword(context.accounts, signedIn(context), account, password);
  }

  @Authorized()
  @Mutation(() => AccountPayload, { description: "One's own password; one's other sessions end." })
  async changePassword(@Arg("input", () => ChangePasswordInput) input: ChangePasswordInput, @Ctx() context: Context) {
    const { accounts, visit } = context;
    return { account: await changePassword(accounts, { viewer: signedIn(context), visit }, input) };
  }
}
