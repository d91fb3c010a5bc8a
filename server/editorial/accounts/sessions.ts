import { Role } from "../../../schema/enums/role.ts";
import { NotFoundError } from "../../domain/errors.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { recordAct } from "../audit-log.ts";
import type { AccountDesk } from "./account-desk.ts";

/** A session as it may be shown: without its token. */
interface SessionRow {
  id: string;
  userId: string;
  createdAt: string;
  expiresAt: string;
  address: string;
  userAgent: string;
}

const SESSION =
  "s.id AS id, s.userId AS userId, s.createdAt AS createdAt, s.expiresAt AS expiresAt, s.ipAddress AS address, s.userAgent AS userAgent";
const OF_ACCOUNT = /* cypher */ `MATCH (s:Session {userId: $id}) WHERE s.expiresAt > $now RETURN ${SESSION} ORDER BY createdAt DESC`;
const BY_ID = /* cypher */ `MATCH (s:Session {id: $id}) RETURN ${SESSION}`;
const END = /* cypher */ `MATCH (s:Session {id: $id}) DELETE s`;

/** The sessions of an account that still hold, newest first. */
export function listSessions({ graph }: AccountDesk, accountId: string): Promise<SessionRow[]> {
  return graph.read<SessionRow>(OF_ACCOUNT, { id: accountId, now: new Date().toISOString() });
}

/** Ends a session: one's own, or as an administrator anybody's. @throws {NotFoundError} also for one that is not theirs to end. */
export async function revokeSession({ graph }: AccountDesk, by: Viewer, id: string): Promise<void> {
  await graph.write(async (transaction) => {
    const [session] = await transaction.run<SessionRow>(BY_ID, { id });
    if (!session || (session.userId !== by.accountId && !by.roles.includes(Role.ADMIN))) {
      throw new NotFoundError("没有这个登录，也许已经退出。请刷新页面再看。", { id });
    }
    await recordAct(transaction, { by, action: "account.revokeSession", subjectId: session.userId, details: { session: id } });
    await transaction.run(END, { id });
  });
}
