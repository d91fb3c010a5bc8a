import type { Warning } from "../../domain/checks/check-content.ts";
import type { DraftAdvice } from "../../domain/manuscripts/manuscript.ts";

/** What to look at in a draft that was made from a document; `id` is the draft's. */
export type DraftWarning = Omit<Warning, "kind"> & { kind: Warning["kind"] | "NOT_IN_DOCUMENT"; id: string };

/** What a document did not say, as a warning among the others. */
export function adviceAsWarning(advice: DraftAdvice): Omit<DraftWarning, "id"> {
  return { kind: "NOT_IN_DOCUMENT", ...advice, at: 0, quote: "", blocking: false };
}
