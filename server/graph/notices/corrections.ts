import type { FactDecision } from "../../domain/notices/decision.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { GraphReader } from "../queries/batch.ts";

interface CorrectionRow {
  policyId: string;
  decision: string;
}

const OF_POLICIES = /* cypher */ `
  MATCH (c:Correction)
  WHERE c.policyId IN $policyIds
  RETURN c.policyId AS policyId, c.decision AS decision
  ORDER BY c.id`;
const FORGET = /* cypher */ `MATCH (c:Correction) WHERE c.policyId = $policyId DELETE c`;
const ADD = /* cypher */ `
  UNWIND $rows AS row
  CREATE (c:Correction {id: row.id, policyId: row.policyId, key: row.key, decision: row.decision})`;

/** What editors decided of the facts of policies when these were last reviewed, by policy. */
export async function readCorrections(graph: GraphReader, policyIds: string[]): Promise<Map<string, FactDecision[]>> {
  const rows = await graph.read<CorrectionRow>(OF_POLICIES, { policyIds });
  const byPolicy = Map.groupBy(rows, ({ policyId }) => policyId);
  return new Map([...byPolicy].map(([id, own]) => [id, own.map(({ decision }) => JSON.parse(decision) as FactDecision)]));
}

/** Keeps what was decided of a policy's facts for its next reading, in place of what was kept before. */
export async function keepCorrections(transaction: GraphTransaction, policyId: string, decisions: FactDecision[]): Promise<void> {
  await transaction.run(FORGET, { policyId });
  if (decisions.length === 0) return;
  const rows = decisions.map((decision) => ({
    id: `${policyId}/${decision.key}`,
    policyId,
    key: decision.key,
    decision: JSON.stringify(decision),
  }));
  await transaction.run(ADD, { rows });
}
