import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseStudy } from "../../../schema/types/case-study.ts";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const demonstrated = [
  { Type: Indicator, relation: relatedNodes("Indicator", "<-[:DEMONSTRATES]-", "CaseStudy") },
  { Type: Measure, relation: relatedNodes("Measure", "<-[:DEMONSTRATES]-", "CaseStudy") },
  { Type: Policy, relation: relatedNodes("Policy", "<-[:DEMONSTRATES]-", "CaseStudy") },
];

export const subjectCaseStudies = demonstrated.map(({ Type, relation }) => {
  @Resolver(() => Type)
  class SubjectCaseStudies {
    @FromGraph(relation)
    @FieldResolver(() => [CaseStudy], { description: "Published cases (案例) that demonstrate it." })
    caseStudies(@Root() { id }: { id: string }, @Ctx() context: Context) {
      return context.follow(relation, id);
    }
  }
  return SubjectCaseStudies;
});
