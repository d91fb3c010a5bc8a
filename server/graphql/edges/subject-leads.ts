import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Assignment } from "../../../schema/types/assignment.ts";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { leads } from "../../graph/queries/assignments.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

export const subjectLeads = [Indicator, Measure].map((Type) => {
  @Resolver(() => Type)
  class SubjectLeads {
    @FromGraph(leads)
    @FieldResolver(() => [Assignment], { description: "Units that lead it (牵头), each with the clause that says so." })
    leads(@Root() { id }: { id: string }, @Ctx() context: Context) {
      return context.follow(leads, id);
    }
  }
  return SubjectLeads;
});
