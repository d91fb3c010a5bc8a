import { checkComplete } from "../../domain/manuscripts/clean-content.ts";
import type { Manuscript, ManuscriptKind } from "../../domain/manuscripts/manuscript.ts";
import { requireComment } from "../../domain/manuscripts/rules.ts";
import type { Viewer } from "../../domain/viewer.ts";
import type { Addressed } from "../next-revision.ts";
import { checkKind } from "./change-manuscript.ts";
import type { Desk } from "./desk.ts";
import { takeStep } from "./take-step.ts";

export interface Transition extends Addressed {
  kind: ManuscriptKind;
  comment?: string | null;
}

/** Hands a draft to the reviewers. @throws as `takeStep` does; {BadInputError} where it is not finished. */
export async function submitManuscript(desk: Desk, viewer: Viewer, { kind, comment, ...at }: Transition): Promise<Manuscript> {
  return takeStep(desk, {
    act: "submit",
    viewer,
    at,
    isDone: ({ state }) => state === "SUBMITTED",
    work: (before, _transaction, now) => {
      checkKind(before, kind);
      checkComplete(before);
      return { next: { state: "SUBMITTED", submittedAt: now, approvals: [] }, act: "SUBMITTED", comment };
    },
  });
}

/** Hands it back to those who wrote it. @throws as `takeStep` does; {BadInputError} without a comment. */
export async function returnManuscript(desk: Desk, viewer: Viewer, { kind, comment, ...at }: Transition): Promise<Manuscript> {
  return takeStep(desk, {
    act: "return",
    viewer,
    at,
    isDone: ({ state }) => state === "RETURNED",
    work: (before) => {
      checkKind(before, kind);
      const said = requireComment("return", comment);
      return { next: { state: "RETURNED", approvals: [], comment: said }, act: "RETURNED", comment: said };
    },
  });
}
