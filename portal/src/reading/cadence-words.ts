import type { Statement } from "../queries/shapes.ts";

/** A cadence as part of a sentence, with the verb of the clause that states it: `按季度` → `按季度会商` or `按季度召开`; `每季度召开一次` stays. */
export function cadenceWords({ text, citation }: Statement): string {
  if (/召开|会商|一次/.test(text)) return text;
  return citation.quote.includes("会商") ? `${text}会商` : `${text}召开`;
}
