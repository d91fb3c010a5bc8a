import { lockChangeLog } from "../../graph/change-log.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { forgetUploadedFile, listOldFiles, markIfAttached } from "../../graph/manuscripts/uploaded-files.ts";
import type { FileStore } from "./file-store.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Deletes the files that were uploaded more than a day ago and that no revision of any text has ever had. While one is looked at nobody
 * stores a text, so that none is attached meanwhile.
 * @returns how many were deleted.
 */
export async function sweepFiles({ graph, files }: { graph: GraphStore; files: FileStore }, now = Date.now()): Promise<number> {
  const before = new Date(now - DAY);
  await files.tidy(before);
  let count = 0;
  for (const id of await listOldFiles(graph, before.toISOString())) {
    const isGone = await graph.write(async (transaction) => {
      await lockChangeLog(transaction);
      if ((await markIfAttached(transaction, id)) || !(await forgetUploadedFile(transaction, id, before.toISOString()))) return false;
      // Before the transaction ends: bytes of which the graph knows nothing would stay for ever.
      await files.remove(id);
      return true;
    });
    if (isGone) count++;
  }
  return count;
}
