import { Ctx, FieldResolver, Int, Query, Resolver } from "type-graphql";
import { Collection } from "../../../schema/types/collection.ts";
import { Jurisdiction } from "../../../schema/types/jurisdiction.ts";
import { countEdges, countNodes, readCollectionCounts } from "../../graph/queries/collection.ts";
import type { Context } from "../context.ts";

@Resolver(() => Collection)
export class CollectionQueries {
  @Query(() => Collection, { description: "How much the collection holds." })
  collection(@Ctx() context: Context) {
    return readCollectionCounts(context.graph);
  }

  @FieldResolver(() => Int, { description: "Nodes of the whole graph." })
  nodes(@Ctx() context: Context) {
    return countNodes(context.graph);
  }

  @FieldResolver(() => Int, { description: "Edges of the whole graph." })
  edges(@Ctx() context: Context) {
    return countEdges(context.graph);
  }

  @Query(() => [Jurisdiction], { description: "Every place (地区)." })
  async jurisdictions(@Ctx() context: Context) {
    return (await context.jurisdictions()).map(({ jurisdiction }) => jurisdiction);
  }
}
