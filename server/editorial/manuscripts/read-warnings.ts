import { checkContent, linkedIds, type Warning } from "../../domain/checks/check-content.ts";
import type { Manuscript } from "../../domain/manuscripts/manuscript.ts";
import { readTargets } from "../../graph/manuscripts/read-targets.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";

/** What should be looked at before a manuscript is published. */
export async function readWarnings(graph: GraphReader, manuscript: Pick<Manuscript, "kind" | "content">): Promise<Warning[]> {
  const reachable = await readTargets(graph, linkedIds(manuscript));
  return checkContent(manuscript, new Set(reachable.keys()));
}
