import type { GraphRecord } from "../../domain/graph-model.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { GraphReader } from "../queries/batch.ts";
import { pack, unpack } from "./packed.ts";

/** A policy that was taken back: what the public is told of it. */
export interface WithdrawnPolicy {
  id: string;
  title: string;
  at: string;
  reason: string;
}

const OF_IDS = /* cypher */ `
  MATCH (w:WithdrawnPolicy)
  WHERE w.id IN $ids
  RETURN w.id AS id, w.title AS title, w.at AS at, w.reason AS reason`;
const ALL = /* cypher */ `
  MATCH (w:WithdrawnPolicy)
  RETURN w.id AS id, w.title AS title, w.at AS at, w.reason AS reason
  ORDER BY w.at DESC, w.id
  LIMIT $limit`;
const RECORD = /* cypher */ `MATCH (w:WithdrawnPolicy {id: $id}) RETURN w.title AS title, w.record AS record`;
const PUT = /* cypher */ `
  MERGE (w:WithdrawnPolicy {id: $id})
  SET w.title = $title, w.at = $at, w.reason = $reason, w.record = $record`;
const FORGET = /* cypher */ `MATCH (w:WithdrawnPolicy {id: $id}) DELETE w`;

/** Those of some ids that are of withdrawn policies. */
export async function findWithdrawnPolicies(graph: GraphReader, ids: string[]): Promise<WithdrawnPolicy[]> {
  return graph.read<WithdrawnPolicy>(OF_IDS, { ids });
}

/** The title of a withdrawn policy and all that it said, what it laid down closed on the day of its withdrawal; null where there is none. */
export async function readWithdrawnRecord(graph: GraphReader, id: string): Promise<{ title: string; record: GraphRecord } | null> {
  const [row] = await graph.read<{ title: string; record: string }>(RECORD, { id });
  return row ? { title: row.title, record: unpack<GraphRecord>(row.record) } : null;
}

/** The last ones first. */
export async function listWithdrawnPolicies(graph: GraphReader, limit: number): Promise<WithdrawnPolicy[]> {
  return graph.read<WithdrawnPolicy>(ALL, { limit });
}

/** Remembers that a policy was taken back, with all that it said. */
export async function putWithdrawnPolicy(transaction: GraphTransaction, policy: WithdrawnPolicy, said: GraphRecord): Promise<void> {
  await transaction.run(PUT, { ...policy, record: pack(said) });
}

/** It is in the graph again. */
export async function forgetWithdrawal(transaction: GraphTransaction, id: string): Promise<void> {
  await transaction.run(FORGET, { id });
}
