import type { NodeLabel } from "../../domain/graph-model.ts";
import type { EntityChange } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { ORDERED_EDGES, STATED_LABELS } from "./labels.ts";

const statement = (label: NodeLabel, open: string, set: string) => /* cypher */ `
  MATCH (n:${label} {policyId: $id})
  MATCH (n)-[r:${ORDERED_EDGES.join("|")}]-()
  WHERE r.policyId = $id AND ${open}
  SET r.until = ${set}
  RETURN DISTINCT n.id AS id`;
const CLOSE = STATED_LABELS.map((label) => ({ label, cypher: statement(label, "(r.until IS NULL OR r.until <> $until)", "$until") }));
const OPEN = STATED_LABELS.map((label) => ({ label, cypher: statement(label, "r.until IS NOT NULL", "null") }));

/** Ends on a day all that a policy lays down; null lets it hold again. @returns the subjects, bodies and duties whose edges changed. */
export async function closePolicy(transaction: GraphTransaction, id: string, until: string | null): Promise<EntityChange[]> {
  const changes: EntityChange[] = [];
  for (const { label, cypher } of until === null ? OPEN : CLOSE) {
    const rows = await transaction.run<{ id: string }>(cypher, until === null ? { id } : { id, until });
    changes.push(...rows.map((row) => ({ entityId: row.id, label, operation: "PUT" as const })));
  }
  return changes;
}
