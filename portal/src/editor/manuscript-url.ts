import type { ManuscriptKind } from "./manuscript-steps.ts";

/** The page of the desk where a manuscript is read, reviewed and followed. */
export function manuscriptUrl({ id, kind }: { id: string; kind: ManuscriptKind }): string {
  return `/editor/${kind === "CASE_STUDY" ? "cases" : "interpretations"}/${id}`;
}
