import type { NodeLabel } from "../../domain/graph-model.ts";
import type { EdgeRelation, NodeRelation } from "../asked/relation.ts";
import { asCitation } from "../rows/as-citation.ts";
import type { CitationRow, StatementRow } from "../rows/node-row.ts";
import { visible } from "./visible.ts";

/** The node whose id another carries. */
function lookup<Label extends NodeLabel>(to: Label, property: string, one: "optional" | "required"): NodeRelation<Label> {
  return {
    kind: "nodes",
    from: null,
    to,
    order: ["id"],
    one,
    lookup: true,
    match: ({ a, n }) => `MATCH (${n}:${to} {id: ${a}.${property}}) ${visible("WHERE", to, n)}`,
  };
}

export const place = lookup("Jurisdiction", "jurisdictionId", "required");
export const statingPolicy = lookup("Policy", "policyId", "required");
export const clauseAbove = lookup("Clause", "parentId", "optional");
export const explainedClause = lookup("Clause", "clauseId", "optional");

const ownWords = { kind: "edges", from: null, to: "Clause", lookup: true, nodeField: null, match: () => "" } as const;

/** Where a fact is stated: it carries the id of the clause and the quote itself. */
export const citation: EdgeRelation<CitationRow> = {
  ...ownWords,
  one: "required",
  edge: () => ({ text: "null" }),
  quote: ({ a }) => `${a}.quote`,
  clauseId: ({ a }) => `${a}.clauseId`,
  value: asCitation,
};

/** How often a body meets, and where it says so. */
export const cadence: EdgeRelation<StatementRow> = {
  ...ownWords,
  one: "optional",
  edge: ({ a }) => ({ text: `${a}.cadence` }),
  quote: ({ a }) => `coalesce(${a}.cadenceQuote, ${a}.cadence)`,
  clauseId: ({ a }) => `${a}.cadenceClauseId`,
  value: (row) => ({ text: String(row.edge.text), citation: asCitation(row) }),
};
