import { asNode, type Properties } from "./as-node.ts";
import type { CitationRow } from "./node-row.ts";

/** What the statements that join citations return beside the edge: see `CITED`. */
export interface CitedRow {
  edge: Properties;
  clause: Properties;
  policy: Properties;
}

/** The citation of an edge, its clause and policy joined. */
export function asCitation({ edge, clause, policy }: CitedRow): CitationRow {
  const cited = asNode("Policy", policy);
  return {
    quote: String(edge.quote),
    clauseId: String(clause.id),
    policyId: cited.id,
    clause: { ...asNode("Clause", clause), policy: cited },
    policy: cited,
  };
}
