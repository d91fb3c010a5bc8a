import { diffContent, type FieldChange } from "../../domain/manuscripts/diff-content.ts";
import type { Manuscript, Revision } from "../../domain/manuscripts/manuscript.ts";
import { readRevisions } from "../../graph/manuscripts/read-revisions.ts";
import { type LinkTarget, readTargets } from "../../graph/manuscripts/read-targets.ts";
import type { GraphReader } from "../../graph/queries/batch.ts";

interface RevisionWithChanges extends Omit<Revision, "content"> {
  changes: FieldChange[];
}

/** Every step of a manuscript, newest first, each with what it changed; links by the names of what they lead to. */
export async function readHistory(graph: GraphReader, id: string, kind: "CaseStudy" | "Interpretation"): Promise<RevisionWithChanges[]> {
  const revisions = await readRevisions(graph, id);
  const changed = revisions.map(({ content, ...step }, index) => {
    const before = revisions[index - 1]?.content ?? null;
    return { ...step, changes: before === content ? [] : diffContent(kind, before, content) };
  });
  const ids = changed.flatMap(({ changes }) => changes.flatMap(linked));
  const targets = await readTargets(graph, ids);
  return changed.map((step) => ({ ...step, changes: step.changes.map((change) => named(change, targets)) })).reverse();
}

/** What differs between a manuscript and what the public sees of it; everything, while it sees nothing. Links by the names of what they lead to. */
export async function readUnpublishedChanges(
  graph: GraphReader,
  { id, kind, content, publicRevision }: Manuscript,
): Promise<FieldChange[]> {
  const revisions = publicRevision === null ? [] : await readRevisions(graph, id);
  const published = revisions.find(({ revision }) => revision === publicRevision)?.content ?? null;
  const changes = diffContent(kind, published, content);
  const targets = await readTargets(graph, changes.flatMap(linked));
  return changes.map((change) => named(change, targets));
}

function linked({ added, removed }: FieldChange): string[] {
  return [...added, ...removed];
}

function named(change: FieldChange, targets: Map<string, LinkTarget>): FieldChange {
  const names = (ids: string[]) => ids.map((id) => targets.get(id)?.name ?? id);
  return { ...change, added: names(change.added), removed: names(change.removed) };
}
