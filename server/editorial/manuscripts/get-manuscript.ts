import { NotFoundError } from "../../domain/errors.ts";
import type { Manuscript } from "../../domain/manuscripts/manuscript.ts";
import { readDiscardedDraft } from "../../graph/manuscripts/discarded-drafts.ts";
import { readManuscript } from "../../graph/manuscripts/read-manuscript.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";

/** What is being written under an id. @throws {NotFoundError} which says who discarded it where somebody did. */
export async function getManuscript(graph: GraphReader, id: string): Promise<Manuscript> {
  const found = await readManuscript(graph, id);
  if (found) return found;
  const discarded = await readDiscardedDraft(graph, id);
  throw new NotFoundError(
    discarded ? `这份草稿已经由${discarded.discardedBy.name}放弃，不在了。` : `没有编号为“${id.slice(0, 100)}”的稿件。`,
    { id },
  );
}
