import { appendChanges, lockChangeLog } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { refreshPolicies } from "../load/refresh-statuses.ts";

const REPLACED = /* cypher */ `MATCH (p:Policy)<-[:REPLACES]-(:Policy) RETURN DISTINCT p.id AS id`;

/** Until now a replaced policy was marked so, and its edges went on holding. */
export async function closeReplacedPolicies(transaction: GraphTransaction): Promise<void> {
  await lockChangeLog(transaction);
  const replaced = await transaction.run<{ id: string }>(REPLACED);
  const changes = await refreshPolicies(
    transaction,
    replaced.map(({ id }) => id),
  );
  await appendChanges(transaction, [...new Map(changes.map((change) => [change.entityId, change])).values()]);
}
