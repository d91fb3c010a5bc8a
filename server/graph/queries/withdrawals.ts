import { findWithdrawnPolicies } from "../notices/withdrawn-policies.ts";
import type { GraphReader } from "./batch.ts";

const WITHDRAWAL = /* cypher */ `
  MATCH (n:Entity {id: $id})
  WHERE n.state = 'WITHDRAWN'
  RETURN n.withdrawnAt AS at, n.withdrawalReason AS reason`;

/** A feed tells so many at most, what was taken back last first. */
const MOST = 100;
const WITHDRAWALS = (["CaseStudy", "Interpretation"] as const).map(
  (label) => /* cypher */ `
  MATCH (n:${label}) WHERE n.state = 'WITHDRAWN'
  RETURN n.id AS id, '${label}' AS kind, n.withdrawnAt AS at, n.withdrawalReason AS reason
  ORDER BY at DESC LIMIT ${MOST}`,
);

interface WithdrawnRow {
  id: string;
  kind: "CaseStudy" | "Interpretation";
  at: string;
  reason: string;
}

/** What was taken back lately, the latest first. */
export async function readWithdrawals(graph: GraphReader): Promise<WithdrawnRow[]> {
  const rows = await Promise.all(WITHDRAWALS.map((statement) => graph.read<WithdrawnRow>(statement)));
  return rows
    .flat()
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST);
}

/** When and why something was taken back; null for what is public or never was. What a withdrawn policy had in it went with the policy. */
export async function readWithdrawal(graph: GraphReader, id: string): Promise<{ at: string; reason: string } | null> {
  const [row] = await graph.read<{ at: string; reason: string }>(WITHDRAWAL, { id });
  if (row) return row;
  const parts = id.split(".");
  const [policy] = await findWithdrawnPolicies(
    graph,
    parts.map((_, index) => parts.slice(0, index + 1).join(".")),
  );
  return policy ? { at: policy.at, reason: policy.reason } : null;
}
