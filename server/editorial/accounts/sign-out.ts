import type { Visit } from "../../domain/visit.ts";
import { recordAct } from "../audit-log.ts";
import type { AccountDesk } from "./account-desk.ts";
import { askedHeaders } from "./asked-headers.ts";
import { findSession } from "./find-session.ts";

/** Ends the session that the request belongs to and takes its cookie back. @returns whether there was one. */
export async function signOut(desk: AccountDesk, visit: Visit): Promise<boolean> {
  const session = await findSession(desk, visit);
  const { headers } = await desk.graph.write(async (transaction) => {
    if (session) {
      const { viewer, id } = session;
      await recordAct(transaction, { by: viewer, action: "account.signOut", subjectId: viewer.accountId, details: { session: id } });
    }
    return desk.graph.errand(() => desk.auth.api.signOut({ headers: askedHeaders(visit), returnHeaders: true }));
  });
  for (const line of headers.getSetCookie()) visit.setCookie(line);
  return session !== null;
}
