import { Arg, Ctx, FieldResolver, Int, Query, Resolver } from "type-graphql";
import { SearchKind } from "../../../schema/enums/search-kind.ts";
import { Collection } from "../../../schema/types/collection.ts";
import { Jurisdiction } from "../../../schema/types/jurisdiction.ts";
import { BadInputError } from "../../domain/errors.ts";
import { countEdges, countNodes, readCollectionCounts } from "../../graph/queries/collection.ts";
import { readPlacesHolding } from "../../graph/queries/jurisdictions.ts";
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
  async jurisdictions(
    @Arg("holding", () => SearchKind, {
      nullable: true,
      description: "Only places of which something of this kind is held; clauses and interpretations belong to a policy, not to a place.",
    })
    kind: SearchKind | null | undefined,
    @Ctx() context: Context,
  ) {
    if (kind === SearchKind.CLAUSE || kind === SearchKind.INTERPRETATION) {
      throw new BadInputError("条款和解读属于政策，不直接属于地区：请用 holding: POLICY。", { holding: kind });
    }
    if (kind) return readPlacesHolding(context.graph, kind);
    return (await context.jurisdictions()).map(({ jurisdiction }) => jurisdiction);
  }
}
