import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Citation } from "../../../schema/types/citation.ts";
import { Clause } from "../../../schema/types/clause.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { readClauses, readPolicies } from "../../graph/queries/nodes-by-id.ts";
import type { CitationRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

/** What a citation points at; most come with both already joined. */
@Resolver(() => Citation)
export class CitationSource {
  @FieldResolver(() => Clause, { description: "The clause (条款) that says so." })
  clause(@Root() { clauseId }: CitationRow, @Ctx() context: Context) {
    return context.loadExisting(readClauses, clauseId);
  }

  @FieldResolver(() => Policy, { description: "The policy that the clause stands in." })
  policy(@Root() { policyId }: CitationRow, @Ctx() context: Context) {
    return context.loadExisting(readPolicies, policyId);
  }
}
