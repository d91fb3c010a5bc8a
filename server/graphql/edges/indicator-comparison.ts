import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Assignment } from "../../../schema/types/assignment.ts";
import { ComparedPart, IndicatorComparison } from "../../../schema/types/indicator-comparison.ts";
import { Jurisdiction } from "../../../schema/types/jurisdiction.ts";
import { lineUpParts } from "../../domain/line-up-parts.ts";
import { leads, supports } from "../../graph/queries/assignments.ts";
import { levelBelow } from "../../graph/queries/indicator-levels.ts";
import { readJurisdictions } from "../../graph/queries/nodes-by-id.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

/** An indicator, and the same one in every place that is compared. */
interface ComparisonRow {
  indicator: NodeRow<"Indicator">;
  among: readonly NodeRow<"Indicator">[];
}

@Resolver(() => IndicatorComparison)
export class IndicatorComparisonParts {
  @FieldResolver(() => Jurisdiction)
  jurisdiction(@Root() { indicator }: ComparisonRow, @Ctx() context: Context) {
    return context.loadExisting(readJurisdictions, indicator.jurisdictionId);
  }

  @FieldResolver(() => [Assignment])
  leads(@Root() { indicator }: ComparisonRow, @Ctx() context: Context) {
    return context.follow(leads, indicator.id);
  }

  @FieldResolver(() => [Assignment])
  supports(@Root() { indicator }: ComparisonRow, @Ctx() context: Context) {
    return context.follow(supports, indicator.id);
  }

  @FieldResolver(() => [ComparedPart])
  async parts(@Root() { indicator, among }: ComparisonRow, @Ctx() context: Context) {
    const places = await Promise.all(among.map(async ({ id, name }) => ({ parent: name, parts: await context.follow(levelBelow, id) })));
    const place = among.indexOf(indicator);
    return lineUpParts(places).map(({ cells, certain }) => ({ indicator: cells[place], certain }));
  }
}
