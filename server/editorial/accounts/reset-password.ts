import type { Viewer } from "../../domain/viewer.ts";
import { recordAct } from "../audit-log.ts";
import type { AccountDesk } from "./account-desk.ts";
import { getAccount } from "./account-row.ts";
import type { MadeAccount } from "./create-account.ts";
import { checkPassword, hashPassword, makePassword } from "./passwords.ts";
import { forgetAttempts } from "./sign-in-attempts.ts";
import { getStoredHash } from "./stored-hash.ts";

/**
 * An administrator gives somebody a new password, who is signed out everywhere and no longer made to wait.
 *
 * @throws {NotFoundError} @throws {BadInputError} also for an account that signs in elsewhere.
 */
export async function resetPassword(desk: AccountDesk, by: Viewer, id: string, password: string | null): Promise<MadeAccount> {
  const account = await getAccount(desk.graph, id);
  await getStoredHash(desk, id, account.username);
  if (password) checkPassword(password, account.username);
  const made = password ? null : makePassword();
  const hash = await hashPassword(password || (made as string));
  const { internalAdapter } = await desk.auth.$context;
  await desk.graph.write(async (transaction) => {
    await recordAct(transaction, { by, action: "account.resetPassword", subjectId: id });
    await internalAdapter.updatePassword(id, hash);
    await internalAdapter.deleteUserSessions(id);
    await forgetAttempts(transaction, account.username);
  });
  return { account, password: made };
}
