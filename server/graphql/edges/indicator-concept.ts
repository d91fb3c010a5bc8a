import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Indicator } from "../../../schema/types/indicator.ts";
import { IndicatorConcept } from "../../../schema/types/indicator-concept.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

const readConcept = relatedNodes("Indicator", "-[r:EXPRESSES]->", "IndicatorConcept");
const readExpressions = relatedNodes("IndicatorConcept", "<-[r:EXPRESSES]-", "Indicator", "n.policyId, n.position");

@Resolver(() => Indicator)
export class ConceptOfIndicator {
  @FieldResolver(() => IndicatorConcept, { nullable: true, description: "What it is called everywhere." })
  async concept(@Root() { id }: NodeRow<"Indicator">, @Ctx() context: Context) {
    return (await context.loadMany(readConcept, id))[0] ?? null;
  }
}

@Resolver(() => IndicatorConcept)
export class IndicatorsOfConcept {
  @FieldResolver(() => [Indicator], { description: "The same indicator in each notice." })
  indicators(@Root() { id }: NodeRow<"IndicatorConcept">, @Ctx() context: Context) {
    return context.loadMany(readExpressions, id);
  }
}
