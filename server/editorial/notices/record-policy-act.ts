import type { Viewer } from "../../domain/viewer.ts";
import type { GraphTransaction } from "../../graph/graph-store.ts";
import { recordAct } from "../audit-log.ts";
import type { Desk } from "../manuscripts/desk.ts";

interface Act {
  viewer: Viewer | null;
  /** Of the audit log: `policy.withdraw`. */
  action: string;
  id: string;
  /** Does it; returns the title of the policy. */
  put: (transaction: GraphTransaction) => Promise<string>;
  /** What the audit log keeps of it. */
  details: (title: string) => Record<string, unknown>;
}

/** Does something with a policy that is or was public, in one transaction with its line in the audit log. @throws as `put` does. */
export async function recordPolicyAct(
  desk: Pick<Desk, "graph" | "published">,
  { viewer, action, id, put, details }: Act,
): Promise<{ title: string }> {
  const title = await desk.graph.write(async (transaction) => {
    const named = await put(transaction);
    await recordAct(transaction, { by: viewer, action, subjectId: id, details: details(named) });
    return named;
  });
  desk.published();
  return { title };
}
