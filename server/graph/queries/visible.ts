import type { Target } from "../asked/relation.ts";

/** True of a case or an interpretation that the public may see. */
export const published = (name: string): string => `${name}.state = 'PUBLISHED'`;

/**
 * The condition under which the public may see a node, behind `word`: what passes through editing must be published. Empty for all else: the
 * embedded engine scans every node of a label where a lookup is followed by `WHERE true`.
 */
export function visible(word: "WHERE" | "AND", label: Target, name: string): string {
  return label === "Interpretation" || label === "CaseStudy" ? `${word} ${published(name)}` : "";
}
