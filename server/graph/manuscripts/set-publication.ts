import type { ManuscriptKind, ManuscriptState } from "../../domain/manuscripts/manuscript.ts";
import { appendChanges } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";

const SET = /* cypher */ `
  MATCH (n:Entity {id: $id})
  SET n.state = $state, n.revision = $revision, n.publishedAt = $publishedAt, n.updatedAt = $updatedAt`;

interface Published {
  state: ManuscriptState;
  revision: number;
  publishedAt: string | null;
  updatedAt: string;
}

/** Says where a published text stands, also where its words are those of before and so were not written again. */
export async function setPublication(
  transaction: GraphTransaction,
  { id, kind }: { id: string; kind: ManuscriptKind },
  { state, revision, publishedAt, updatedAt }: Published,
): Promise<void> {
  await transaction.run(SET, { id, state, revision, publishedAt, updatedAt });
  await appendChanges(transaction, [{ entityId: id, label: kind, operation: "PUT" }]);
}
