import { isAPIError } from "better-auth/api";
import { ForbiddenError, UnauthenticatedError } from "../../domain/errors.ts";
import type { Visit } from "../../domain/visit.ts";
import { recordAct } from "../audit-log.ts";
import type { AccountDesk } from "./account-desk.ts";
import { type AccountRow, getAccount } from "./account-row.ts";
import { askedHeaders } from "./asked-headers.ts";
import { type Attempt, countAttempt, forgiveAttempt } from "./sign-in-attempts.ts";
import { foldUsername } from "./usernames.ts";

interface SignedIn {
  /** For `Authorization: Bearer`. */
  token: string;
  expiresAt: Date;
  account: AccountRow;
}

const NAMED = /* cypher */ `MATCH (a:Account {username: $username}) RETURN a.id AS id`;

/**
 * Opens a session for who knows the password, and sends its cookie along.
 *
 * @throws {UnauthenticatedError} the same for an unknown name and a wrong password. @throws {ForbiddenError} a disabled account.
 * @throws {DomainError} RATE_LIMITED.
 */
export async function signIn(desk: AccountDesk, visit: Visit, input: { username: string; password: string }): Promise<SignedIn> {
  const attempt: Attempt = { username: foldUsername(input.username), address: visit.address };
  await countAttempt(desk.graph, attempt);
  const headers = askedHeaders(visit);
  // Whoever signs in again opens a new session; the one they came with is not theirs to keep.
  headers.delete("cookie");
  headers.delete("authorization");
  const body = { username: attempt.username, password: input.password };
  const opened = await desk.graph
    .errand(() => desk.auth.api.signInUsername({ body, headers, returnHeaders: true }))
    .catch((error) => refuse(desk, attempt, error));
  await forgiveAttempt(desk.graph, attempt);
  for (const line of opened.headers.getSetCookie()) visit.setCookie(line);
  const { internalAdapter } = await desk.auth.$context;
  const session = await internalAdapter.findSession(opened.response.token);
  const token = opened.headers.get("set-auth-token");
  if (!session || !token) throw new Error("a session that was opened is not there");
  return { token, expiresAt: session.session.expiresAt, account: await getAccount(desk.graph, session.user.id) };
}

/** The library's refusal in ours, and on record where the account exists: only so much can be tried in an hour. */
async function refuse({ graph }: AccountDesk, { username, address }: Attempt, error: unknown): Promise<never> {
  if (!isAPIError(error) || error.statusCode >= 500) throw error;
  const isDisabled = error.body?.code === "ACCOUNT_DISABLED";
  await graph.write(async (transaction) => {
    const [named] = await transaction.run<{ id: string }>(NAMED, { username });
    const details = { address, why: isDisabled ? "disabled" : "password" };
    if (named) await recordAct(transaction, { by: null, action: "account.signInRefused", subjectId: named.id, details });
  });
  if (isDisabled) throw new ForbiddenError(`账户“${username}”已停用，不能登录。请联系管理员。`);
  throw new UnauthenticatedError("用户名或密码不对。请核对大小写和输入法；忘了密码可以请管理员重置。");
}
