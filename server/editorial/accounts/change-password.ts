import { BadInputError } from "../../domain/errors.ts";
import type { Viewer } from "../../domain/viewer.ts";
import type { Visit } from "../../domain/visit.ts";
import { recordAct } from "../audit-log.ts";
import type { AccountDesk } from "./account-desk.ts";
import { type AccountRow, getAccount } from "./account-row.ts";
import type { MadeAccount } from "./create-account.ts";
import { findSession } from "./find-session.ts";
import { checkPassword, hashPassword, makePassword, verifyPassword } from "./passwords.ts";
import { countAttempt, forgiveAttempt } from "./sign-in-attempts.ts";

const STORED = /* cypher */ `MATCH (c:Credential {userId: $id, providerId: 'credential'}) RETURN c.password AS hash`;
const OTHER_SESSIONS = /* cypher */ `MATCH (s:Session {userId: $id}) WHERE s.id <> $kept DELETE s`;

/**
 * Whoever is signed in gives themselves a new password; their other sessions end.
 *
 * @throws {BadInputError} @throws {DomainError} RATE_LIMITED, as for signing in.
 */
export async function changePassword(
  desk: AccountDesk,
  { viewer, visit }: { viewer: Viewer; visit: Visit },
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<AccountRow> {
  const { accountId: id, username } = viewer;
  const stored = await getStoredHash(desk, id, username);
  checkPassword(newPassword, username);
  const attempt = { username, address: visit.address };
  await countAttempt(desk.graph, attempt);
  if (!(await verifyPassword({ hash: stored, password: currentPassword })))
    throw new BadInputError("现在的密码不对，没有改动。请重新输入。");
  await forgiveAttempt(desk.graph, attempt);
  const kept = (await findSession(desk, visit))?.id ?? "";
  const hash = await hashPassword(newPassword);
  const { internalAdapter } = await desk.auth.$context;
  await desk.graph.write(async (transaction) => {
    await recordAct(transaction, { by: viewer, action: "account.changePassword", subjectId: id });
    await internalAdapter.updatePassword(id, hash);
    await transaction.run(OTHER_SESSIONS, { id, kept });
  });
  return getAccount(desk.graph, id);
}

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
    await transaction.run("MATCH (c:SignInCounter {id: $counter}) DELETE c", { counter: `account:${account.username}` });
  });
  return { account, password: made };
}

async function getStoredHash({ graph }: AccountDesk, id: string, username: string): Promise<string> {
  const [stored] = await graph.read<{ hash: string }>(STORED, { id });
  if (!stored) throw new BadInputError(`账户“${username}”由统一身份认证登录，这里没有它的密码。请到那边修改。`);
  return stored.hash;
}
