import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Policy } from "../../../schema/types/policy.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

const readIssuers = relatedNodes("Policy", "-[r:ISSUED_BY]->", "Unit");
const readReplaced = relatedNodes("Policy", "-[r:REPLACES]->", "Policy");
const readReplacing = relatedNodes("Policy", "<-[r:REPLACES]-", "Policy");
const readBases = relatedNodes("Policy", "-[r:BASED_ON]->", "Policy");

@Resolver(() => Policy)
export class PolicyRelations {
  @FieldResolver(() => [Unit], { description: "Who issued it (发文机关)." })
  issuer(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.loadMany(readIssuers, id);
  }

  @FieldResolver(() => [Policy], { description: "Policies that it replaces (替代)." })
  replaces(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.loadMany(readReplaced, id);
  }

  @FieldResolver(() => [Policy], { description: "Policies that replace it." })
  replacedBy(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.loadMany(readReplacing, id);
  }

  @FieldResolver(() => [Policy], { description: "Policies that it says it is based on (依据); mostly stubs." })
  basedOn(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.loadMany(readBases, id);
  }
}
