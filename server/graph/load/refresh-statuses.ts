import type { PolicyNode } from "../../domain/graph-model.ts";
import type { EntityChange } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { closePolicy } from "./close-policy.ts";
import type { Difference } from "./difference.ts";

const STATUSES = /* cypher */ `
  UNWIND $ids AS id
  MATCH (p:Policy {id: id})
  RETURN p.id AS id, p.status AS status, p.issuedOn AS issuedOn, p.replacedOn AS replacedOn, p.repealedOn AS repealedOn,
         [(p)<-[:REPLACES]-(by:Policy) | by {.issuedOn}] AS replacedBy`;
const SET_STATUS = /* cypher */ `
  UNWIND $rows AS row
  MATCH (p:Policy {id: row.id})
  SET p.status = row.status, p.replacedOn = row.replacedOn`;
const REPLACED_BY = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Policy {id: id})-[:REPLACES]->(p:Policy)
  RETURN DISTINCT p.id AS id`;

type Held = Pick<PolicyNode, "id" | "status" | "issuedOn" | "replacedOn"> & {
  repealedOn: string | null;
  replacedBy: { issuedOn?: string | null }[];
};

/** Brings the policies that a load touches, and those they replace, to the status that follows. @returns what changed. */
export async function refreshStatuses(transaction: GraphTransaction, difference: Difference): Promise<EntityChange[]> {
  const own = [...difference.newNodes, ...difference.changedNodes].filter(({ label }) => label === "Policy");
  const replaced = [...difference.newEdges, ...difference.goneEdges].filter(({ type }) => type === "REPLACES");
  const writing = [...difference.newEdges, ...difference.changedEdges].flatMap(({ properties }) => properties.policyId ?? []);
  const ids = [...own.map(({ properties }) => properties.id), ...replaced.map(({ to }) => to), ...writing];
  return refreshPolicies(transaction, [...new Set(ids)]);
}

/**
 * A policy is REPEALED once an editor has said so, REPLACED while another policy says so, else in force or undated. From the day of its repeal,
 * or on which the first that replaces it was issued, what it says no longer holds: its edges end there (`until`), and begin to hold again
 * when neither is so any more.
 */
export async function refreshPolicies(transaction: GraphTransaction, given: string[]): Promise<EntityChange[]> {
  if (given.length === 0) return [];
  const below = await transaction.run<{ id: string }>(REPLACED_BY, { ids: given });
  const ids = [...new Set([...given, ...below.map(({ id }) => id)])];
  const changes: EntityChange[] = [];
  const rows: object[] = [];
  for (const { id, status, issuedOn, replacedOn, repealedOn, replacedBy } of await transaction.run<Held>(STATUSES, { ids })) {
    const dates = replacedBy.flatMap((by) => by.issuedOn ?? []).sort();
    const otherwise = replacedBy.length > 0 ? "REPLACED" : issuedOn ? "IN_FORCE" : "UNDATED";
    const now = { status: repealedOn ? "REPEALED" : otherwise, replacedOn: dates[0] ?? null };
    const [until = null] = [now.replacedOn, repealedOn].filter((day) => day !== null).sort();
    if (until || replacedOn || status === "REPEALED") changes.push(...(await closePolicy(transaction, id, until)));
    if (status === now.status && (replacedOn ?? null) === now.replacedOn) continue;
    rows.push({ id, ...now });
    changes.push({ entityId: id, label: "Policy", operation: "PUT" });
  }
  if (rows.length > 0) await transaction.run(SET_STATUS, { rows });
  return changes;
}
