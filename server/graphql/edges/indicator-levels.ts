import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Indicator } from "../../../schema/types/indicator.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

const readParent = relatedNodes("Indicator", "-[r:PART_OF]->", "Indicator");
const readChildren = relatedNodes("Indicator", "<-[r:PART_OF]-", "Indicator", "n.position, n.id");

@Resolver(() => Indicator)
export class IndicatorLevels {
  @FieldResolver(() => Indicator, { nullable: true, description: "The first-level indicator (一级指标) above; null on the first level." })
  async parent(@Root() { id, level }: NodeRow<"Indicator">, @Ctx() context: Context) {
    return level === 1 ? null : ((await context.loadMany(readParent, id))[0] ?? null);
  }

  @FieldResolver(() => [Indicator], { description: "The second-level indicators (二级指标) below, in the order of the notice." })
  children(@Root() { id }: NodeRow<"Indicator">, @Ctx() context: Context) {
    return context.loadMany(readChildren, id);
  }
}
