/** Joins the clause and policy of the edge `r`; both ids are indexed. */
export const CITED = "MATCH (c:Clause {id: r.clauseId}) MATCH (p:Policy {id: c.policyId})";

/** Returns what `asCitation` reads. The text of a clause stays behind: it is long, and rarely asked for beside the quote. */
export const CITATION = "r {.*} AS edge, c {.id, .policyId, .parentId, .path, .position, .depth, .heading} AS clause, p {.*} AS policy";
