import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Participation } from "../../../schema/types/participation.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { setMembers, setsOf } from "../../graph/queries/participations.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

@Resolver(() => Unit)
export class UnitSets {
  @FromGraph(setMembers)
  @FieldResolver(() => [Participation], { description: "Of a set (各成员单位): the units that its notice lists, each with the clause." })
  members(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(setMembers, id);
  }

  @FromGraph(setsOf)
  @FieldResolver(() => [Participation], { description: "Sets (各成员单位) that it is one of, each with the clause that lists it." })
  sets(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(setsOf, id);
  }
}
