import type { DiscardedDraft } from "../../domain/manuscripts/manuscript.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { GraphReader } from "../queries/batch.ts";

const FORGET = /* cypher */ `MATCH (m:Manuscript {id: $id}) DELETE m`;
const FORGET_REVISIONS = /* cypher */ `MATCH (r:ManuscriptRevision {manuscriptId: $id}) DELETE r`;
const REMEMBER = /* cypher */ `CREATE (d:DiscardedDraft {id: $row.id}) SET d += $row`;
const DISCARDED = /* cypher */ `MATCH (d:DiscardedDraft {id: $id}) RETURN d {.*} AS node`;

type Row = Omit<DiscardedDraft, "discardedBy"> & { byId: string; byName: string };

/** Forgets a draft with every revision; that there was one stays, so that its address says so and nothing else ever gets it. */
export async function putDiscardedDraft(transaction: GraphTransaction, { discardedBy, ...draft }: DiscardedDraft): Promise<void> {
  const { id } = draft;
  await transaction.run(FORGET_REVISIONS, { id });
  await transaction.run(FORGET, { id });
  const row: Row = { ...draft, byId: discardedBy.id, byName: discardedBy.name };
  await transaction.run(REMEMBER, { row });
}

/** The draft that was discarded under an id; null where there was none. */
export async function readDiscardedDraft(graph: GraphReader, id: string): Promise<DiscardedDraft | null> {
  const [found] = await graph.read<{ node: Partial<Row> }>(DISCARDED, { id });
  if (!found) return null;
  const { byId, byName, unitId = null, contributors = [], ...row } = found.node as Row;
  return { ...row, unitId, contributors, discardedBy: { id: byId, name: byName } };
}
