import { diffContent, type FieldChange } from "../../domain/manuscripts/diff-content.ts";
import type { Revision } from "../../domain/manuscripts/manuscript.ts";
import { readRevisions } from "../../graph/manuscripts/read-revisions.ts";
import { type LinkTarget, readTargets } from "../../graph/manuscripts/read-targets.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";

export interface RevisionWithChanges extends Omit<Revision, "content"> {
  changes: FieldChange[];
}

/** Every step of a manuscript, newest first, each with what it changed; links by the names of what they lead to. */
export async function readHistory(graph: GraphReader, id: string, kind: "CaseStudy" | "Interpretation"): Promise<RevisionWithChanges[]> {
  const revisions = await readRevisions(graph, id);
  const changed = revisions.map(({ content, ...step }, index) => {
    const before = revisions[index - 1]?.content ?? null;
    return { ...step, changes: before === content ? [] : diffContent(kind, before, content) };
  });
  const ids = changed.flatMap(({ changes }) => changes.flatMap(({ added, removed }) => [...added, ...removed]));
  const targets = await readTargets(graph, ids);
  return changed.map((step) => ({ ...step, changes: step.changes.map((change) => named(change, targets)) })).reverse();
}

function named(change: FieldChange, targets: Map<string, LinkTarget>): FieldChange {
  const names = (ids: string[]) => ids.map((id) => targets.get(id)?.name ?? id);
  return { ...change, added: names(change.added), removed: names(change.removed) };
}
