import { DomainError } from "../../domain/errors.ts";
import type { GraphRecord } from "../../domain/graph-model.ts";
import { appendChanges, lockChangeLog } from "../change-log.ts";
import type { GraphStore, GraphTransaction } from "../graph-store.ts";
import { adoptStubs } from "./adopt-stubs.ts";
import { batches } from "./batches.ts";
import { changedEntities } from "./changed-entities.ts";
import { checkEvidence } from "./check-evidence.ts";
import { type Contribution, contributionOf, packLedger, readContribution, writeLedger } from "./contribution.ts";
import { type Difference, findDifference, isEmpty } from "./difference.ts";
import { refreshStatuses } from "./refresh-statuses.ts";
import { refreshUnits } from "./refresh-units.ts";
import { deleteEdges, putEdges } from "./write-edges.ts";
import { deleteNodes, putNodes } from "./write-nodes.ts";

/** A record with all that can be found out of it without the graph. */
export interface ReadyRecord {
  record: GraphRecord;
  contribution: Contribution;
  ledger: string | null;
}

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
  return loadReady(graph, await readyRecord(record));
}

export async function readyRecord(record: GraphRecord): Promise<ReadyRecord> {
  const contribution = await contributionOf(record);
  return { record, contribution, ledger: await packLedger(contribution) };
}

/** As `loadRecord`; `onSent` is told when the engine has most of its work, and this process time for something else. */
export async function loadReady(graph: GraphStore, ready: ReadyRecord, onSent?: () => void): Promise<LoadResult> {
  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    return putReady(transaction, ready, onSent);
  });
}

/** As `loadRecord`, as a part of a transaction that holds the lock of the change log. */
export async function putRecord(transaction: GraphTransaction, record: GraphRecord): Promise<LoadResult> {
  return putReady(transaction, await readyRecord(record));
}

async function putReady(transaction: GraphTransaction, ready: ReadyRecord, onSent: () => void = () => {}): Promise<LoadResult> {
  const { record, contribution } = ready;
  const before = await readContribution(transaction, record.ownerId);
  const difference = findDifference(before, record, contribution);
  const result = {
    changed: !isEmpty(difference),
    nodes: { put: difference.newNodes.length + difference.changedNodes.length, deleted: difference.goneNodes.length },
    edges: { put: difference.newEdges.length + difference.changedEdges.length, deleted: difference.goneEdges.length },
  };
  if (!result.changed) return result;
  await checkEvidence(transaction, record);
  const stubs = await refuseForeignIds(transaction, difference);
  await apply(transaction, ready, difference, stubs, onSent);
  return result;
}

/** Takes everything of an owner out of the graph again, in one transaction. */
export async function unloadRecord(graph: GraphStore, ownerId: string): Promise<LoadResult> {
  return loadRecord(graph, { ownerId, nodes: [], edges: [] });
}

async function apply(
  transaction: GraphTransaction,
  { record: { ownerId }, ledger }: ReadyRecord,
  difference: Difference,
  stubs: ReadonlySet<string>,
  onSent: () => void,
): Promise<void> {
  await deleteEdges(transaction, difference.goneEdges);
  const known = await deleteNodes(transaction, ownerId, difference.goneNodes);
  // Each begins in this order, and none waits for the answer before it: the engine has its next rows when it is done with these.
  const sent = Promise.all([
    writeLedger(transaction, ownerId, ledger),
    putNodes(transaction, ownerId, difference, stubs),
    adoptStubs(transaction, difference),
    putEdges(transaction, difference),
    refreshUnits(transaction, difference),
  ]);
  onSent();
  const [, , adopted, , renamed] = await sent;
  known.push(...adopted, ...renamed, ...(await refreshStatuses(transaction, difference)));
  await appendChanges(transaction, await changedEntities(transaction, difference, known));
}

const FOREIGN = /* cypher */ `
  MATCH (n:Entity)
  WHERE n.id IN $ids
  RETURN n.id AS id, coalesce(n.stub, false) AS stub`;

/** A node that is new to its owner and no shared one must be new to the graph, or a stub. @returns the ids of those stubs. */
async function refuseForeignIds(transaction: GraphTransaction, { newNodes, contribution }: Difference): Promise<Set<string>> {
  const own = newNodes.map(({ properties }) => properties.id).filter((id) => !contribution.nodes.get(id)?.shared);
  const there: { id: string; stub: boolean }[] = [];
  for (const ids of batches(own)) there.push(...(await transaction.run<{ id: string; stub: boolean }>(FOREIGN, { ids })));
  const taken = there.filter(({ stub }) => !stub).map(({ id }) => id);
  if (taken.length > 0) {
    throw new DomainError("CONFLICT", `编号 ${taken.slice(0, 5).join("、")} 已属于其他内容，整份内容未载入。`, { ids: taken });
  }
  return new Set(there.map(({ id }) => id));
}
