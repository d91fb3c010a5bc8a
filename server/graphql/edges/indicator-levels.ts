import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Indicator } from "../../../schema/types/indicator.ts";
import { levelAbove, levelBelow } from "../../graph/queries/indicator-levels.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

@Resolver(() => Indicator)
export class IndicatorLevels {
  @FromGraph(levelAbove)
  @FieldResolver(() => Indicator, { nullable: true, description: "The first-level indicator (一级指标) above; null on the first level." })
  parent(@Root() { id, level }: NodeRow<"Indicator">, @Ctx() context: Context) {
    return level === 1 ? null : context.followOne(levelAbove, id);
  }

  @FromGraph(levelBelow)
  @FieldResolver(() => [Indicator], { description: "The second-level indicators (二级指标) below, in the order of the notice." })
  children(@Root() { id }: NodeRow<"Indicator">, @Ctx() context: Context) {
    return context.follow(levelBelow, id);
  }
}
