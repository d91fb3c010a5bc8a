import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Clause } from "../../../schema/types/clause.ts";
import { Node } from "../../../schema/types/node.ts";
import { readStated } from "../../graph/queries/stated.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

@Resolver(() => Clause)
export class ClauseStates {
  @FieldResolver(() => [Node], { description: "The measures, indicators, bodies, duties and steps that it states." })
  states(@Root() { id }: NodeRow<"Clause">, @Ctx() context: Context) {
    return context.loadMany(readStated, id);
  }
}
