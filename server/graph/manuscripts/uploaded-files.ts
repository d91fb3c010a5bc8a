import type { AttachedFile } from "../../domain/manuscripts/manuscript.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { GraphReader } from "../queries/batch.ts";

export type UploadedFile = Omit<AttachedFile, "description">;

const FILES = /* cypher */ `
  MATCH (f:UploadedFile) WHERE f.id IN $ids
  RETURN f.id AS id, f.name AS name, f.mediaType AS mediaType, f.bytes AS bytes`;
const ADD = /* cypher */ `MERGE (f:UploadedFile {id: $id}) SET f += $row`;

/** What was found of files when they were uploaded, by their ids. */
export async function readUploadedFiles(graph: GraphReader, ids: string[]): Promise<Map<string, UploadedFile>> {
  if (ids.length === 0) return new Map();
  return new Map((await graph.read<UploadedFile>(FILES, { ids })).map((file) => [file.id, file]));
}

/** Remembers a file that was stored, and who brought it. */
export async function addUploadedFile(transaction: GraphTransaction, file: UploadedFile, by: string, at: string): Promise<void> {
  await transaction.run(ADD, { id: file.id, row: { ...file, uploadedBy: by, uploadedAt: at } });
}
