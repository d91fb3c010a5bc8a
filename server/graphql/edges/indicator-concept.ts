import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Indicator } from "../../../schema/types/indicator.ts";
import { IndicatorConcept } from "../../../schema/types/indicator-concept.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const conceptOf = relatedNodes("Indicator", "-[:EXPRESSES]->", "IndicatorConcept", { one: "optional" });
const expressions = relatedNodes("IndicatorConcept", "<-[:EXPRESSES]-", "Indicator", { order: ["policyId", "position"] });

@Resolver(() => Indicator)
export class ConceptOfIndicator {
  @FromGraph(conceptOf)
  @FieldResolver(() => IndicatorConcept, { nullable: true, description: "What it is called everywhere." })
  concept(@Root() { id }: NodeRow<"Indicator">, @Ctx() context: Context) {
    return context.followOne(conceptOf, id);
  }
}

@Resolver(() => IndicatorConcept)
export class IndicatorsOfConcept {
  @FromGraph(expressions)
  @FieldResolver(() => [Indicator], { description: "The same indicator in each notice." })
  indicators(@Root() { id }: NodeRow<"IndicatorConcept">, @Ctx() context: Context) {
    return context.follow(expressions, id);
  }
}
