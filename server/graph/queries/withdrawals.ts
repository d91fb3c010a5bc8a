import type { GraphReader } from "./batch.ts";

const WITHDRAWAL = /* cypher */ `
  MATCH (n:Entity {id: $id})
  WHERE n.state = 'WITHDRAWN'
  RETURN n.withdrawnAt AS at, n.withdrawalReason AS reason`;

/** When and why something was taken back; null for what is public or never was. */
export async function readWithdrawal(graph: GraphReader, id: string): Promise<{ at: string; reason: string } | null> {
  const [row] = await graph.read<{ at: string; reason: string }>(WITHDRAWAL, { id });
  return row ?? null;
}
