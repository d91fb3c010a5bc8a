import { isAPIError } from "better-auth/api";
import type { Role } from "../../../schema/enums/role.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { ConstraintError } from "../../graph/constraint-error.ts";
import { recordAct } from "../audit-log.ts";
import { checkName, checkRoles, checkUnit } from "./account-checks.ts";
import type { AccountDesk } from "./account-desk.ts";
import { type AccountRow, getAccount } from "./account-row.ts";
import { checkPassword, hashPassword, makePassword } from "./passwords.ts";
import { checkUsername } from "./usernames.ts";

interface NewAccount {
  username: string;
  name: string;
  /** Made where none is given. */
  password?: string | null;
  roles: Role[];
  unit?: string | null;
}

/** `password`: the one that was made, to be handed over once; null where one was given. */
export interface MadeAccount {
  account: AccountRow;
  password: string | null;
}

const TAKEN = /* cypher */ `MATCH (a:Account {username: $username}) RETURN a.id AS id`;

/**
 * @param by null for the first of all accounts, which the program makes
 * @throws {BadInputError} saying what to write instead. @throws {DomainError} CONFLICT for a name that is taken.
 */
export async function createAccount(desk: AccountDesk, by: Viewer | null, input: NewAccount): Promise<MadeAccount> {
  const username = checkUsername(input.username);
  const name = checkName(input.name);
  const roles = checkRoles(input.roles);
  const unitId = input.unit ?? null;
  const made = input.password ? null : makePassword();
  // The first password of all is the operator's own business.
  if (input.password && by) checkPassword(input.password, username);
  const password = await hashPassword(input.password || (made as string));
  const { internalAdapter } = await desk.auth.$context;
  const nameIsTaken = () =>
    new DomainError("CONFLICT", `用户名“${username}”已有人用。请换一个；刚才按了两次的，账户已经建好，没有看到密码就重置它的密码。`, {
      username,
    });
  const created = desk.graph.write(async (transaction) => {
    const [taken] = await transaction.run(TAKEN, { username });
    if (taken) throw nameIsTaken();
    await checkUnit(transaction, unitId);
    // The library wants one that is unique; it reaches nobody.
    const email = `${Buffer.from(username).toString("hex")}@accounts.invalid`;
    const user = await internalAdapter.createUser({ username, name, email, emailVerified: false, roles, unitId });
    await internalAdapter.linkAccount({ userId: user.id, providerId: "credential", accountId: user.id, password });
    await recordAct(transaction, { by, action: "account.create", subjectId: user.id, details: { username, name, roles, unitId } });
    return user.id;
  });
  // Somebody else was faster, between the look and the write: the library says so, or the graph.
  const id = await created.catch((error) => {
    throw isAPIError(error) || error instanceof ConstraintError ? nameIsTaken() : error;
  });
  return { account: await getAccount(desk.graph, id), password: made };
}
