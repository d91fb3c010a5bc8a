import type { Manuscript, Revision } from "../../domain/manuscripts/manuscript.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { rowOf } from "./manuscript-row.ts";

const PUT = /* cypher */ `MERGE (m:Manuscript {id: $id}) SET m += $row`;
const ADD_REVISION = /* cypher */ `CREATE (r:ManuscriptRevision {id: $row.id}) SET r += $row`;
const FIRST_REVISION = /* cypher */ `MATCH (r:ManuscriptRevision {manuscriptId: $id}) RETURN r.id AS id LIMIT 1`;

interface Step extends Omit<Revision, "content" | "revision"> {
  /** As it stood before; null for a manuscript that is new. */
  before: Manuscript | null;
}

/** Stores a manuscript and the step that brought it here. What came with the collection gets the revision it had as its first. */
export async function writeManuscript(transaction: GraphTransaction, manuscript: Manuscript, { before, ...step }: Step): Promise<void> {
  const { id, content } = manuscript;
  if (before?.author === null && (await transaction.run(FIRST_REVISION, { id })).length === 0) {
    await addRevision(transaction, id, { act: "PUBLISHED", at: before.updatedAt, by: null, comment: null, ...pick(before) });
  }
  await transaction.run(PUT, { id, row: rowOf(manuscript) });
  const isChanged = before === null || JSON.stringify(before.content) !== JSON.stringify(content);
  await addRevision(transaction, id, { ...step, revision: manuscript.revision, content: isChanged ? content : null });
}

type NewRevision = Omit<Revision, "content"> & { content: Revision["content"] | null };

async function addRevision(
  transaction: GraphTransaction,
  id: string,
  { revision, act, at, by, comment, content }: NewRevision,
): Promise<void> {
  const row = {
    id: `${id}@${revision}`,
    manuscriptId: id,
    revision,
    act,
    at,
    byId: by?.id ?? null,
    byName: by?.name ?? null,
    comment,
    content: content && JSON.stringify(content),
  };
  await transaction.run(ADD_REVISION, { row });
}

function pick({ revision, content }: Manuscript): Pick<Manuscript, "revision" | "content"> {
  return { revision, content };
}
