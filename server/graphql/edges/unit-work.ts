import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const ORDER = { order: ["policyId", "position", "id"] };
const ledIndicators = relatedNodes("Unit", "-[:LEADS]->", "Indicator", ORDER);
const supportedIndicators = relatedNodes("Unit", "-[:SUPPORTS]->", "Indicator", ORDER);
const ledMeasures = relatedNodes("Unit", "-[:LEADS]->", "Measure", ORDER);
const supportedMeasures = relatedNodes("Unit", "-[:SUPPORTS]->", "Measure", ORDER);

@Resolver(() => Unit)
export class UnitWork {
  @FromGraph(ledIndicators)
  @FieldResolver(() => [Indicator], { description: "Indicators that it leads (牵头)." })
  leadsIndicators(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(ledIndicators, id);
  }

  @FromGraph(supportedIndicators)
  @FieldResolver(() => [Indicator], { description: "Indicators that it supports (配合)." })
  supportsIndicators(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(supportedIndicators, id);
  }

  @FromGraph(ledMeasures)
  @FieldResolver(() => [Measure], { description: "Measures that it leads (牵头)." })
  leadsMeasures(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(ledMeasures, id);
  }

  @FromGraph(supportedMeasures)
  @FieldResolver(() => [Measure], { description: "Measures that it supports (配合)." })
  supportsMeasures(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(supportedMeasures, id);
  }
}
