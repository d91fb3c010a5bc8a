import type { ManuscriptKind } from "./manuscript-steps.ts";
import { manuscriptUrl } from "./manuscript-url.ts";

/** Where one goes on with the drafts that a document became: one opens at once, several are listed. */
export function draftedUrl(kind: ManuscriptKind, ids: string[]): string {
  const [id = ""] = ids;
  if (ids.length === 1) return `${manuscriptUrl({ id, kind })}/edit?drafted=1`;
  return `/editor/cases/uploaded?${new URLSearchParams(ids.map((each) => ["id", each]))}`;
}
