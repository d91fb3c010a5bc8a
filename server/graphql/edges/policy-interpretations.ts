import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Interpretation } from "../../../schema/types/interpretation.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const interpretationsOf = relatedNodes("Policy", "<-[:EXPLAINS]-", "Interpretation");

@Resolver(() => Policy)
export class PolicyInterpretations {
  @FromGraph(interpretationsOf)
  @FieldResolver(() => [Interpretation], { description: "Published interpretations (政策解读) of it." })
  interpretations(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.follow(interpretationsOf, id);
  }
}
