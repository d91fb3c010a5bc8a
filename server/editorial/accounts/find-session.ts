import type { Viewer } from "../../domain/viewer.ts";
import type { Visit } from "../../domain/visit.ts";
import type { AccountDesk } from "./account-desk.ts";
import type { AccountRow } from "./account-row.ts";
import { askedHeaders } from "./asked-headers.ts";

interface OpenSession {
  id: string;
  viewer: Viewer;
}

/**
 * The session that a request belongs to, by its cookie or its bearer token; null where it has none that holds. `within`: milliseconds that
 * whoever asks still waits.
 */
export async function findSession({ auth, graph }: AccountDesk, visit: Visit, within?: number): Promise<OpenSession | null> {
  // Most requests are the public's, and cost nothing.
  if (!visit.headers.has("authorization") && !visit.headers.get("cookie")?.includes("zelian.session_token")) return null;
  const { headers, response } = await graph.errand(
    () => auth.api.getSession({ headers: askedHeaders(visit), returnHeaders: true }),
    within,
  );
  for (const line of headers.getSetCookie()) visit.setCookie(line);
  if (!response) return null;
  const { id, username, name, roles, unitId = null, disabledAt } = response.user as unknown as AccountRow;
  if (disabledAt) return null;
  return { id: response.session.id, viewer: { accountId: id, username, name, roles, unitId } };
}
