import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Policy } from "../../../schema/types/policy.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const issuers = relatedNodes("Policy", "-[:ISSUED_BY]->", "Unit");
const replaced = relatedNodes("Policy", "-[:REPLACES]->", "Policy");
const replacing = relatedNodes("Policy", "<-[:REPLACES]-", "Policy");
const bases = relatedNodes("Policy", "-[:BASED_ON]->", "Policy");

@Resolver(() => Policy)
export class PolicyRelations {
  @FromGraph(issuers)
  @FieldResolver(() => [Unit], { description: "Who issued it (发文机关)." })
  issuer(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.follow(issuers, id);
  }

  @FromGraph(replaced)
  @FieldResolver(() => [Policy], { description: "Policies that it replaces (替代)." })
  replaces(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.follow(replaced, id);
  }

  @FromGraph(replacing)
  @FieldResolver(() => [Policy], { description: "Policies that replace it." })
  replacedBy(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.follow(replacing, id);
  }

  @FromGraph(bases)
  @FieldResolver(() => [Policy], { description: "Policies that it says it is based on (依据); mostly stubs." })
  basedOn(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.follow(bases, id);
  }
}
