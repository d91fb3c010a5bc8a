import type { EdgeType, NodeLabel } from "../../domain/graph-model.ts";
import type { EntityChange } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { batches } from "./batches.ts";
import type { Difference } from "./difference.ts";
import { NODE_LABELS } from "./labels.ts";

/** What is sorted under a jurisdiction or a concept says nothing new of it. */
const UPWARD = new Set<EdgeType>(["OF", "WITHIN", "EXPRESSES"]);
const LABELS_OF = /* cypher */ `
  MATCH (n:Entity)
  WHERE n.id IN $ids
  RETURN n.id AS id, labels(n) AS labels`;

/** One change for each entity that the difference puts, deletes or links anew; `known` are changes found elsewhere, which stand. */
export async function changedEntities(
  transaction: GraphTransaction,
  difference: Difference,
  known: EntityChange[],
): Promise<EntityChange[]> {
  const changes = new Map<string, EntityChange>();
  for (const { label, properties } of [...difference.newNodes, ...difference.changedNodes]) {
    changes.set(properties.id, { entityId: properties.id, label, operation: "PUT" });
  }
  for (const change of known) if (!changes.has(change.entityId)) changes.set(change.entityId, change);
  const linked = linkedIds(difference).filter((id) => !changes.has(id));
  for (const [id, label] of await labelsOf(transaction, linked, difference)) changes.set(id, { entityId: id, label, operation: "PUT" });
  return [...changes.values()];
}

function linkedIds({ newEdges, changedEdges, goneEdges }: Difference): string[] {
  const ids = [...newEdges, ...changedEdges, ...goneEdges].flatMap(({ type, from, to }) => (UPWARD.has(type) ? [from] : [from, to]));
  return [...new Set(ids)];
}

/** Labels by id: from the contribution where it has them, else from the graph; what is in neither has gone. */
async function labelsOf(transaction: GraphTransaction, ids: string[], { contribution }: Difference): Promise<[string, NodeLabel][]> {
  const labels: [string, NodeLabel][] = [];
  const elsewhere: string[] = [];
  for (const id of ids) {
    const own = contribution.nodes.get(id);
    if (own) labels.push([id, own.label]);
    else elsewhere.push(id);
  }
  for (const some of batches(elsewhere)) {
    for (const row of await transaction.run<{ id: string; labels: string[] }>(LABELS_OF, { ids: some })) {
      const label = NODE_LABELS.find((candidate) => row.labels.includes(candidate));
      if (label) labels.push([row.id, label]);
    }
  }
  return labels;
}
