import type { PolicyNode } from "../../domain/graph-model.ts";
import type { EntityChange } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { Difference } from "./difference.ts";

const STATUSES = /* cypher */ `
  UNWIND $ids AS id
  MATCH (p:Policy {id: id})
  RETURN p.id AS id, p.status AS status, p.issuedOn AS issuedOn, EXISTS { MATCH (p)<-[:REPLACES]-(:Policy) } AS replaced`;
const SET_STATUS = /* cypher */ `
  UNWIND $rows AS row
  MATCH (p:Policy {id: row.id})
  SET p.status = row.status`;

/** A policy is REPLACED while another says so, else in force or undated. @returns the policies whose status changed. */
export async function refreshStatuses(transaction: GraphTransaction, difference: Difference): Promise<EntityChange[]> {
  const own = [...difference.newNodes, ...difference.changedNodes].filter(({ label }) => label === "Policy");
  const replaced = [...difference.newEdges, ...difference.goneEdges].filter(({ type }) => type === "REPLACES");
  const ids = [...new Set([...own.map(({ properties }) => properties.id), ...replaced.map(({ to }) => to)])];
  if (ids.length === 0) return [];
  const held = await transaction.run<Pick<PolicyNode, "id" | "status" | "issuedOn"> & { replaced: boolean }>(STATUSES, { ids });
  const rows = held
    .filter(({ status }) => status !== "REPEALED")
    .map(({ id, status, issuedOn, replaced: isReplaced }) => ({
      id,
      was: status,
      status: isReplaced ? "REPLACED" : issuedOn ? "IN_FORCE" : "UNDATED",
    }))
    .filter(({ was, status }) => was !== status);
  if (rows.length > 0) await transaction.run(SET_STATUS, { rows });
  return rows.map(({ id }) => ({ entityId: id, label: "Policy" as const, operation: "PUT" as const }));
}
