import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Assignment } from "../../../schema/types/assignment.ts";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { supports } from "../../graph/queries/assignments.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

export const subjectSupports = [Indicator, Measure].map((Type) => {
  @Resolver(() => Type)
  class SubjectSupports {
    @FromGraph(supports)
    @FieldResolver(() => [Assignment], { description: "Units that support it (配合、责任), each with the clause that says so." })
    supports(@Root() { id }: { id: string }, @Ctx() context: Context) {
      return context.follow(supports, id);
    }
  }
  return SubjectSupports;
});
