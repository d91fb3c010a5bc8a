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
const OF_HEAD = /* cypher */ `
  MATCH (c:Correction {key: $key})
  WHERE c.jurisdictionId = $jurisdictionId
  RETURN c.policyId AS policyId
  ORDER BY c.policyId
  LIMIT 1`;
const FORGET = /* cypher */ `MATCH (c:Correction) WHERE c.policyId = $policyId DELETE c`;
const ADD = /* cypher */ `
  UNWIND $rows AS row
  CREATE (c:Correction {id: row.id, policyId: row.policyId, key: row.key, decision: row.decision, jurisdictionId: row.jurisdictionId})`;

/** What editors decided of the facts of policies when these were last reviewed, by policy. */
export async function readCorrections(graph: GraphReader, policyIds: string[]): Promise<Map<string, FactDecision[]>> {
  const rows = await graph.read<CorrectionRow>(OF_POLICIES, { policyIds });
  const byPolicy = Map.groupBy(rows, ({ policyId }) => policyId);
  return new Map([...byPolicy].map(([id, own]) => [id, own.map(({ decision }) => JSON.parse(decision) as FactDecision)]));
}

/** The policy of a place whose head, as it was read, has this key; null where editors judged none. */
export async function findPolicyOfHead(graph: GraphReader, head: { key: string; jurisdictionId: string }): Promise<string | null> {
  const [row] = await graph.read<{ policyId: string }>(OF_HEAD, head);
  return row?.policyId ?? null;
}

/** Keeps what was decided of a policy's facts for its next reading, in place of what was kept before. */
export async function keepCorrections(
  transaction: GraphTransaction,
  { policyId, jurisdictionId }: { policyId: string; jurisdictionId: string },
  decisions: FactDecision[],
): Promise<void> {
  await transaction.run(FORGET, { policyId });
  if (decisions.length === 0) return;
  const rows = decisions.map((decision) => ({
    id: `${policyId}/${decision.key}`,
    ...{ policyId, jurisdictionId },
    key: decision.key,
    decision: JSON.stringify(decision),
  }));
  await transaction.run(ADD, { rows });
}
