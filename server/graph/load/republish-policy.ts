import { NotFoundError } from "../../domain/errors.ts";
import type { GraphEdge, GraphNode, GraphRecord, PolicyNode } from "../../domain/graph-model.ts";
import { lockChangeLog } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { forgetWithdrawal, readWithdrawnRecord } from "../notices/withdrawn-policies.ts";
import { readerOf } from "../reader-of.ts";
import { putRecord } from "./load-record.ts";
import { repealPolicy } from "./repeal-policy.ts";

const REDIRECTS = /* cypher */ `MATCH (r:Redirect) WHERE r.id IN $ids RETURN r.id AS gone, r.target AS kept`;

/**
 * Puts a policy that was withdrawn back, with all that it said and every correction: what it lays down holds again, unless it is replaced or
 * repealed. Units that were merged meanwhile stay merged.
 * @returns the title of the policy.
 * @throws {NotFoundError} where no such policy is withdrawn. @throws {DomainError} CONFLICT where its ids belong to something else by now.
 */
export async function republishPolicy(transaction: GraphTransaction, id: string): Promise<string> {
  await lockChangeLog(transaction);
  const withdrawn = await readWithdrawnRecord(readerOf(transaction), id);
  if (!withdrawn) throw new NotFoundError(`没有编号为“${id.slice(0, 100)}”的已撤回通知。它可能已经恢复，或重新上传载入了。`, { id });
  await forgetWithdrawal(transaction, id);
  await putRecord(transaction, await asItStood(transaction, withdrawn.record));
  // The engine's word for a policy, beside what a load writes of it.
  const repealedOn = withdrawn.record.nodes.flatMap(({ properties }) =>
    properties.id === id ? ((properties as PolicyNode & { repealedOn?: string | null }).repealedOn ?? []) : [],
  )[0];
  if (repealedOn) await repealPolicy(transaction, { id, on: repealedOn });
  return withdrawn.title;
}

/** The record without the end that its withdrawal put to it, and with the units that stand for those it names. */
async function asItStood(transaction: GraphTransaction, { ownerId, nodes, edges }: GraphRecord): Promise<GraphRecord> {
  const ids = nodes.map(({ properties }) => properties.id);
  const redirects = await transaction.run<{ gone: string; kept: string }>(REDIRECTS, { ids });
  const kept = new Map(redirects.map((row) => [row.gone, row.kept]));
  const now = (id: string) => kept.get(id) ?? id;
  const standing = nodes.map((node) => ({ ...node, properties: { ...node.properties, id: now(node.properties.id) } }) as GraphNode);
  return {
    ownerId,
    nodes: [...new Map(standing.map((node) => [node.properties.id, node])).values()],
    edges: edges.map(({ properties: { until: _closed, ...properties }, ...edge }) => {
      return { ...edge, from: now(edge.from), to: now(edge.to), properties } as GraphEdge;
    }),
  };
}
