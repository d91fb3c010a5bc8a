import { lockChangeLog } from "../../graph/change-log.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { forgetUploadedFile, markIfAttached } from "../../graph/manuscripts/uploaded-files.ts";
import type { FileStore } from "./file-store.ts";

/**
 * Deletes a file that nobody has brought since a time and that no revision of any text has. While it is looked at nobody stores a text, so
 * that it is attached to none meanwhile.
 * @param before ISO 8601 @returns whether it was deleted.
 */
export async function sweepFile({ graph, files }: { graph: GraphStore; files: FileStore }, id: string, before: string): Promise<boolean> {
  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    if ((await markIfAttached(transaction, id)) || !(await forgetUploadedFile(transaction, id, before))) return false;
    // Before the transaction ends: bytes of which the graph knows nothing would stay for ever.
    await files.remove(id);
    return true;
  });
}
