import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Jurisdiction } from "../../../schema/types/jurisdiction.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

const readParents = relatedNodes("Jurisdiction", "-[r:WITHIN]->", "Jurisdiction");
const readChildren = relatedNodes("Jurisdiction", "<-[r:WITHIN]-", "Jurisdiction");

@Resolver(() => Jurisdiction)
export class JurisdictionParent {
  @FieldResolver(() => Jurisdiction, { nullable: true, description: "The place right above." })
  async parent(@Root() { id }: NodeRow<"Jurisdiction">, @Ctx() context: Context) {
    return (await context.loadMany(readParents, id))[0] ?? null;
  }

  @FieldResolver(() => [Jurisdiction], { description: "The places right below." })
  children(@Root() { id }: NodeRow<"Jurisdiction">, @Ctx() context: Context) {
    return context.loadMany(readChildren, id);
  }
}
