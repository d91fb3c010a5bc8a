import type { Draft } from "./extract-measures.ts";

/** A sub-task that names no unit is its task's: it takes the units above it, and the words that name them. */
export function inheritUnits(drafts: Draft[]): Draft[] {
  const byPath = new Map(drafts.map((draft) => [draft.clause.path, draft]));
  return drafts.map((draft) => {
    const { measure, above } = draft;
    if (measure.lead.length + measure.responsible.length > 0) return draft;
    const task = byPath.get(above.at(-1)?.path ?? "")?.measure;
    if (!task || task.lead.length + task.responsible.length === 0) return draft;
    const { lead, responsible, openEnded, evidence, leadEvidence = evidence, responsibleEvidence = evidence } = task;
    const taken = { lead, responsible, ...(openEnded ? { openEnded } : {}), inherited: true, leadEvidence, responsibleEvidence };
    return { ...draft, measure: { ...measure, ...taken } };
  });
}
