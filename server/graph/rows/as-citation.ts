import { asNode, type Properties } from "./as-node.ts";
import type { CitationRow } from "./node-row.ts";

/** An edge, the clause that says so and its policy, where that was asked for. */
export interface CitedRow {
  edge: Properties;
  clause: Properties;
  policy: Properties | null;
}

/** The citation of an edge with what came along. */
export function asCitation({ edge, clause, policy }: CitedRow): CitationRow {
  const said = asNode("Clause", clause);
  const fetched: CitationRow["fetched"] = { clause: said };
  if (policy) said.fetched = { policy: (fetched.policy = asNode("Policy", policy)) };
  return { quote: String(edge.quote), clauseId: said.id, policyId: said.policyId, fetched };
}
