import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Account } from "../../../schema/types/account.ts";
import { Session } from "../../../schema/types/session.ts";
import type { AccountRow } from "../../editorial/accounts/account-row.ts";
import { findSession } from "../../editorial/accounts/find-session.ts";
import { listSessions } from "../../editorial/accounts/sessions.ts";
import type { Context } from "../context.ts";

@Resolver(() => Account)
export class AccountSessions {
  @FieldResolver(() => [Session], { description: "Where it is signed in, newest first." })
  async sessions(@Root() { id }: AccountRow, @Ctx() { accounts, visit }: Context) {
    const [rows, own] = await Promise.all([listSessions(accounts, id), findSession(accounts, visit)]);
    return rows.map((row) => ({ ...row, current: row.id === own?.id }));
  }
}
