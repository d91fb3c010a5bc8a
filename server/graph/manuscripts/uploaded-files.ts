import type { AttachedFile } from "../../domain/manuscripts/manuscript.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { GraphReader } from "../queries/batch.ts";

export type UploadedFile = Omit<AttachedFile, "description">;

const FILES = /* cypher */ `
  MATCH (f:UploadedFile) WHERE f.id IN $ids AND f.uploadedAt IS NOT NULL
  RETURN f.id AS id, f.name AS name, f.mediaType AS mediaType, f.bytes AS bytes`;
const ANNOUNCE = /* cypher */ `MERGE (f:UploadedFile {id: $id}) SET f.announcedAt = $at`;
const ADD = /* cypher */ `MERGE (f:UploadedFile {id: $id}) SET f += $row`;
const TAKE_BACK = /* cypher */ `MATCH (f:UploadedFile {id: $id}) WHERE f.uploadedAt IS NULL DELETE f`;
const LAST_BROUGHT = "coalesce(f.announcedAt, f.uploadedAt)";
const OLD = /* cypher */ `
  MATCH (f:UploadedFile)
  WHERE f.isAttached IS NULL AND ${LAST_BROUGHT} < $before
  RETURN f.id AS id`;
/** A revision goes only with its whole draft; what came with the collection has none. */
const ATTACHED_TO = /* cypher */ `
  MATCH (n:ManuscriptRevision) WHERE n.content CONTAINS $id RETURN n.id AS by LIMIT 1
  UNION
  MATCH (n:CaseStudy) WHERE n.attachments CONTAINS $id RETURN n.id AS by LIMIT 1`;
const UNMARK = /* cypher */ `MATCH (f:UploadedFile) WHERE f.id IN $ids SET f.isAttached = null`;
const MARK = /* cypher */ `MATCH (f:UploadedFile {id: $id}) SET f.isAttached = true`;
/** Written before it is looked at, for the lock: whoever brings it meanwhile waits, or was faster. */
const FORGET = /* cypher */ `
  MATCH (f:UploadedFile {id: $id})
  SET f.isAttached = null
  WITH f WHERE ${LAST_BROUGHT} < $before
  DELETE f
  RETURN $id AS id`;

/** What was found of files when they were uploaded, by their ids. */
export async function readUploadedFiles(graph: GraphReader, ids: string[]): Promise<Map<string, UploadedFile>> {
  if (ids.length === 0) return new Map();
  return new Map((await graph.read<UploadedFile>(FILES, { ids })).map((file) => [file.id, file]));
}

/** Remembers that bytes are about to be stored, so that none are ever there of which the graph knows nothing. */
export async function announceUploadedFile(transaction: GraphTransaction, id: string, at: string): Promise<void> {
  await transaction.run(ANNOUNCE, { id, at });
}

/** Remembers a file that was stored, and who brought it. */
export async function addUploadedFile(transaction: GraphTransaction, file: UploadedFile, by: string, at: string): Promise<void> {
  await transaction.run(ADD, { id: file.id, row: { ...file, uploadedBy: by, uploadedAt: at } });
}

/** Forgets a file that was announced and could not be stored; one that was there before stays. */
export async function takeBackUploadedFile(transaction: GraphTransaction, id: string): Promise<void> {
  await transaction.run(TAKE_BACK, { id });
}

/** Files that nobody has brought since a time and that were not found attached so far. */
export async function listOldFiles(graph: GraphReader, before: string): Promise<string[]> {
  return (await graph.read<{ id: string }>(OLD, { before })).map(({ id }) => id);
}

/** Whether any revision of a text has a file, or a case of the collection; one that has is not asked about again. */
export async function markIfAttached(transaction: GraphTransaction, id: string): Promise<boolean> {
  const [found] = await transaction.run(ATTACHED_TO, { id });
  if (found) await transaction.run(MARK, { id });
  return found !== undefined;
}

/** Has it asked about them again whether any text has them: one that had is no more. */
export async function unmarkAttached(transaction: GraphTransaction, ids: string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(UNMARK, { ids });
}

/** Forgets a file that nobody has brought since a time; false where somebody did meanwhile. The transaction then keeps it from being brought until it ends. */
export async function forgetUploadedFile(transaction: GraphTransaction, id: string, before: string): Promise<boolean> {
  return (await transaction.run(FORGET, { id, before })).length > 0;
}
