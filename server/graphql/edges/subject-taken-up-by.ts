import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { TakenUp } from "../../../schema/types/taken-up.ts";
import { takenUpBy } from "../../graph/queries/taken-up-by.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

export const subjectTakenUpBy = [Indicator, Measure].map((Type) => {
  @Resolver(() => Type)
  class SubjectTakenUpBy {
    @FromGraph(takenUpBy)
    @FieldResolver(() => [TakenUp], { description: "The bodies (会议、专班) that take it up when it is stuck." })
    takenUpBy(@Root() { id }: { id: string }, @Ctx() context: Context) {
      return context.follow(takenUpBy, id);
    }
  }
  return SubjectTakenUpBy;
});
