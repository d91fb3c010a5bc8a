import type { GraphRecord } from "../../domain/graph-model.ts";
import type { CaseContent, InterpretationContent, Manuscript } from "../../domain/manuscripts/manuscript.ts";
import { requireComment } from "../../domain/manuscripts/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { putRecord } from "../../graph/load/load-record.ts";
import { setPublication } from "../../graph/manuscripts/set-publication.ts";
import { checkKind } from "./change-manuscript.ts";
import type { Desk } from "./desk.ts";
import type { Transition } from "./review-manuscript.ts";
import { takeStep } from "./take-step.ts";

/**
 * Takes back what is public. Its id stays with the date and the reason; its words, sections and links leave the graph, and stay in the
 * manuscript. What was being revised meanwhile goes on being revised from there.
 * @throws as `takeStep` does; {BadInputError} without a comment.
 */
export async function withdrawManuscript(desk: Desk, viewer: Viewer, { kind, comment, ...at }: Transition): Promise<Manuscript> {
  return takeStep(desk, {
    act: "withdraw",
    viewer,
    at,
    isDone: ({ state }) => state === "WITHDRAWN",
    work: async (before, transaction, now) => {
      checkKind(before, kind);
      const reason = requireComment("withdraw", comment);
      const publication = { state: "WITHDRAWN", revision: before.revision + 1, publishedAt: before.publishedAt, updatedAt: now } as const;
      await putRecord(transaction, emptied(before, { ...publication, withdrawnAt: now, withdrawalReason: reason }));
      await setPublication(transaction, before, publication);
      return { next: { state: "WITHDRAWN", approvals: [], comment: reason, publicRevision: null }, act: "WITHDRAWN", comment: reason };
    },
  });
}

type Withdrawn = Pick<Manuscript, "revision" | "publishedAt" | "updatedAt"> & {
  state: "WITHDRAWN";
  withdrawnAt: string;
  withdrawalReason: string;
};

function emptied({ id, kind, content }: Manuscript, withdrawn: Withdrawn): GraphRecord {
  const common = { id, title: content.title, bodyHtml: "", content: null, ...withdrawn };
  if (kind === "Interpretation") {
    const { policyId, official } = content as InterpretationContent;
    return { ownerId: id, nodes: [{ label: "Interpretation", properties: { ...common, policyId, official } }], edges: [] };
  }
  const { jurisdictionId } = content as CaseContent;
  const blank = { titleKey: "", summary: "", practice: "", background: null, outcome: null, results: "[]" };
  const unsaid = { policyId: null, clauseId: null, quote: null };
  return { ownerId: id, nodes: [{ label: "CaseStudy", properties: { ...common, ...blank, ...unsaid, jurisdictionId } }], edges: [] };
}
