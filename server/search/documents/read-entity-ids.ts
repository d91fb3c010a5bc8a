import type { NodeLabel } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";
import type { IndexCursor } from "../search-engine.ts";

/** The next ids of a label behind `after`, in their order; an empty answer is the end. */
export async function readEntityIds(graph: GraphReader, label: NodeLabel, after: string, limit: number): Promise<string[]> {
  // A label cannot be a parameter; it comes from the list of labels, never from data.
  const statement = /* cypher */ `
    MATCH (n:${label})
    WHERE n.id > $after
    RETURN n.id AS id
    ORDER BY n.id
    LIMIT $limit`;
  return (await graph.read<{ id: string }>(statement, { after, limit })).map(({ id }) => id);
}

const LAST_CHANGE = /* cypher */ `
  MATCH (c:Change)
  RETURN c.seq AS seq, c.entityId AS entityId
  ORDER BY c.seq DESC
  LIMIT 1`;

/** Where the change log ends; 0 for a graph that was never written. */
export async function readLastChange(graph: GraphReader): Promise<IndexCursor> {
  const [last] = await graph.read<IndexCursor>(LAST_CHANGE);
  return last ?? { seq: 0, entityId: null };
}
