import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

const ORDER = "n.policyId, n.position, n.id";
const readLedIndicators = relatedNodes("Unit", "-[r:LEADS]->", "Indicator", ORDER);
const readSupportedIndicators = relatedNodes("Unit", "-[r:SUPPORTS]->", "Indicator", ORDER);
const readLedMeasures = relatedNodes("Unit", "-[r:LEADS]->", "Measure", ORDER);
const readSupportedMeasures = relatedNodes("Unit", "-[r:SUPPORTS]->", "Measure", ORDER);

@Resolver(() => Unit)
export class UnitWork {
  @FieldResolver(() => [Indicator], { description: "Indicators that it leads (牵头)." })
  leadsIndicators(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.loadMany(readLedIndicators, id);
  }

  @FieldResolver(() => [Indicator], { description: "Indicators that it supports (配合)." })
  supportsIndicators(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.loadMany(readSupportedIndicators, id);
  }

  @FieldResolver(() => [Measure], { description: "Measures that it leads (牵头)." })
  leadsMeasures(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.loadMany(readLedMeasures, id);
  }

  @FieldResolver(() => [Measure], { description: "Measures that it supports (配合)." })
  supportsMeasures(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.loadMany(readSupportedMeasures, id);
  }
}
