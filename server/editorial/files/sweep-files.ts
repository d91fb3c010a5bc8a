import type { GraphStore } from "../../graph/graph-store.ts";
import { listOldFiles } from "../../graph/manuscripts/uploaded-files.ts";
import type { FileStore } from "./file-store.ts";
import { sweepFile } from "./sweep-file.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Deletes the files that were uploaded more than a day ago and that no revision of any text has. @returns how many were deleted. */
export async function sweepFiles(parts: { graph: GraphStore; files: FileStore }, now = Date.now()): Promise<number> {
  const before = new Date(now - DAY);
  await parts.files.tidy(before);
  let count = 0;
  for (const id of await listOldFiles(parts.graph, before.toISOString())) {
    if (await sweepFile(parts, id, before.toISOString())) count++;
  }
  return count;
}
