import type { NodeLabel } from "../../domain/graph-model.ts";

/** The condition under which the public may see a node: what passes through editing must be published. */
export function visible(label: NodeLabel, name: string): string {
  return label === "Interpretation" || label === "CaseStudy" ? `${name}.state = 'PUBLISHED'` : "true";
}
