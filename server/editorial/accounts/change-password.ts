import { BadInputError } from "../../domain/errors.ts";
import type { Viewer } from "../../domain/viewer.ts";
import type { Visit } from "../../domain/visit.ts";
import { recordAct } from "../audit-log.ts";
import type { AccountDesk } from "./account-desk.ts";
import { type AccountRow, getAccount } from "./account-row.ts";
import { findSession } from "./find-session.ts";
import { checkPassword, hashPassword, verifyPassword } from "./passwords.ts";
import { countAttempt, forgiveAttempt } from "./sign-in-attempts.ts";
import { getStoredHash } from "./stored-hash.ts";

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
