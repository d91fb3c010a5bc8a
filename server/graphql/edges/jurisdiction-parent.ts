import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Jurisdiction } from "../../../schema/types/jurisdiction.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const placeAbove = relatedNodes("Jurisdiction", "-[:WITHIN]->", "Jurisdiction", { one: "optional" });
const placesBelow = relatedNodes("Jurisdiction", "<-[:WITHIN]-", "Jurisdiction");

@Resolver(() => Jurisdiction)
export class JurisdictionParent {
  @FromGraph(placeAbove)
  @FieldResolver(() => Jurisdiction, { nullable: true, description: "The place right above." })
  parent(@Root() { id }: NodeRow<"Jurisdiction">, @Ctx() context: Context) {
    return context.followOne(placeAbove, id);
  }

  @FromGraph(placesBelow)
  @FieldResolver(() => [Jurisdiction], { description: "The places right below." })
  children(@Root() { id }: NodeRow<"Jurisdiction">, @Ctx() context: Context) {
    return context.follow(placesBelow, id);
  }
}
