import { DomainError } from "../../domain/errors.ts";
import type { GraphRecord, NodeLabel } from "../../domain/graph-model.ts";
import { appendChanges, type EntityChange, lockChangeLog } from "../change-log.ts";
import type { GraphStore, GraphTransaction } from "../graph-store.ts";
import { adoptStubs } from "./adopt-stubs.ts";
import { checkEvidence } from "./check-evidence.ts";
import { readContribution, writeContribution } from "./contribution.ts";
import { type Difference, findDifference, isEmpty } from "./difference.ts";
import { refreshStatuses } from "./refresh-statuses.ts";
import { refreshUnits } from "./refresh-units.ts";
import { deleteEdges, type Endpoint, putEdges } from "./write-edges.ts";
import { deleteNodes, putNodes } from "./write-nodes.ts";

export interface LoadResult {
  /** False when the record is what its owner had loaded before; then nothing was written, not even a change line. */
  changed: boolean;
  nodes: { put: number; deleted: number };
  edges: { put: number; deleted: number };
}

/**
 * Puts what one owner (a policy, an interpretation, a case) says into the graph in one transaction, in place of what it said before.
 * Idempotent: what has not changed is not written. What the owner no longer says goes, but for nodes that others mention too.
 * Each node that was put or deleted, or whose edges changed, gets one line in the change log.
 *
 * @throws {BadInputError} when evidence does not stand in its clause, or an edge leads to nothing. Nothing is written then.
 * @throws {DomainError} CONFLICT when an id belongs to another owner.
 */
export async function loadRecord(graph: GraphStore, record: GraphRecord): Promise<LoadResult> {
  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const before = await readContribution(transaction, record.ownerId);
    const difference = findDifference(before, record);
    const result = {
      changed: !isEmpty(difference),
      nodes: { put: difference.newNodes.length + difference.changedNodes.length, deleted: difference.goneNodes.length },
      edges: { put: difference.newEdges.length + difference.changedEdges.length, deleted: difference.goneEdges.length },
    };
    if (!result.changed) return result;
    await checkEvidence(transaction, record);
    await refuseForeignIds(transaction, difference);
    await apply(transaction, record, difference);
    return result;
  });
}

/** Takes everything of an owner out of the graph again, in one transaction. */
export async function unloadRecord(graph: GraphStore, ownerId: string): Promise<LoadResult> {
  return loadRecord(graph, { ownerId, nodes: [], edges: [] });
}

async function apply(transaction: GraphTransaction, record: GraphRecord, difference: Difference): Promise<void> {
  const changes = new Map<string, EntityChange>();
  const changed = (entityId: string, label: NodeLabel, operation: EntityChange["operation"]) =>
    changes.set(entityId, { entityId, label, operation });

  const put = (endpoints: Endpoint[]) => {
    for (const { id, label } of endpoints) changed(id, label, "PUT");
  };

  put(await deleteEdges(transaction, difference.goneEdges));
  for (const { id, label, operation } of await deleteNodes(transaction, record.ownerId, difference.goneNodes))
    changed(id, label, operation);
  await writeContribution(transaction, record.ownerId, difference.contribution);
  await putNodes(transaction, record.ownerId, difference);
  for (const { entityId, label, operation } of await adoptStubs(transaction, difference)) changed(entityId, label, operation);
  put(await putEdges(transaction, difference));
  put([...difference.newNodes, ...difference.changedNodes].map(({ label, properties }) => ({ id: properties.id, label })));
  put(await refreshUnits(transaction, difference));
  put(await refreshStatuses(transaction, difference));
  await appendChanges(transaction, [...changes.values()]);
}

const FOREIGN = /* cypher */ `
  MATCH (n:Entity)
  WHERE n.id IN $ids
  RETURN n.id AS id, coalesce(n.stub, false) AS stub`;

/** A node that is new to its owner and no shared one must be new to the graph. */
async function refuseForeignIds(transaction: GraphTransaction, { newNodes, contribution }: Difference): Promise<void> {
  const ids = newNodes.map(({ properties }) => properties.id).filter((id) => !contribution.nodes.get(id)?.shared);
  const rows = await transaction.run<{ id: string; stub: boolean }>(FOREIGN, { ids });
  const taken = rows.filter(({ stub }) => !stub).map(({ id }) => id);
  if (taken.length > 0) {
    throw new DomainError("CONFLICT", `编号 ${taken.slice(0, 5).join("、")} 已属于其他内容，整份内容未载入。`, { ids: taken });
  }
}
