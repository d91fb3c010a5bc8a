import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Clause } from "../../../schema/types/clause.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { SearchHit } from "../../../schema/types/search-hit.ts";
import { readClauses, readPolicies } from "../../graph/queries/nodes-by-id.ts";
import type { SearchHit as Hit } from "../../search/search-engine.ts";
import type { Context } from "../context.ts";

@Resolver(() => SearchHit)
export class SearchHitSource {
  @FieldResolver(() => Policy, { nullable: true, description: "The policy that it stands in." })
  policy(@Root() { policyId }: Hit, @Ctx() context: Context) {
    return policyId ? context.load(readPolicies, policyId) : null;
  }

  @FieldResolver(() => Clause, { nullable: true, description: "The clause that it stands in." })
  clause(@Root() { clauseId }: Hit, @Ctx() context: Context) {
    return clauseId ? context.load(readClauses, clauseId) : null;
  }
}
