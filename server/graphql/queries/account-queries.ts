import { Args, Authorized, Ctx, Query, Resolver } from "type-graphql";
import { AccountConnection } from "../../../schema/connections/account-connection.ts";
import { Role } from "../../../schema/enums/role.ts";
import { Account } from "../../../schema/types/account.ts";
import { getAccount } from "../../editorial/accounts/account-row.ts";
import { countAccounts, listAccounts } from "../../editorial/accounts/list-accounts.ts";
import { readCursor, writeCursor } from "../arguments/cursor.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { checkPageSize } from "../arguments/page-size.ts";
import { connectionOf } from "../connection-of.ts";
import type { Context } from "../context.ts";

const LIST = { label: "Account", types: ["string"] } as const;

@Resolver()
export class AccountQueries {
  @Query(() => Account, { nullable: true, description: "Who asks; null for the public." })
  me(@Ctx() { accounts, viewer }: Context) {
    return viewer && getAccount(accounts.graph, viewer.accountId);
  }

  @Authorized(Role.ADMIN)
  @Query(() => AccountConnection, { description: "Every account, by user name. Administrators only." })
  async accounts(@Args(() => PageArguments) page: PageArguments, @Ctx() { accounts }: Context) {
    const first = checkPageSize(page.first ?? 20);
    const after = page.after ? String(readCursor(LIST, page.after).key[0]) : "";
    const rows = await listAccounts(accounts, { after, limit: first + 1 });
    const cursorOf = (username: string) => writeCursor(LIST.label, { mode: "exact", key: [username] });
    const found = rows.map((node) => ({ node, cursor: cursorOf(node.username) }));
    return connectionOf(found, { first, goesOn: after !== "", totalCount: () => countAccounts(accounts) });
  }
}
