import { APIError } from "better-auth/api";
import { getAccount } from "./account-row.ts";
import type { JoiningGraph } from "./joining-graph.ts";

/** Before a session is opened. @throws {APIError} ACCOUNT_DISABLED, in the library's own words, for it to hand on. */
export async function refuseDisabled(graph: JoiningGraph, accountId: string): Promise<void> {
  const { disabledAt } = await getAccount(graph, accountId);
  if (disabledAt) throw new APIError("FORBIDDEN", { code: "ACCOUNT_DISABLED", message: "account disabled" });
}
