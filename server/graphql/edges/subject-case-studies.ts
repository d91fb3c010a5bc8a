import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseStudy } from "../../../schema/types/case-study.ts";
import { Indicator } from "../../../schema/types/indicator.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { Context } from "../context.ts";

const demonstrated = [
  { Type: Indicator, read: relatedNodes("Indicator", "<-[r:DEMONSTRATES]-", "CaseStudy") },
  { Type: Measure, read: relatedNodes("Measure", "<-[r:DEMONSTRATES]-", "CaseStudy") },
  { Type: Policy, read: relatedNodes("Policy", "<-[r:DEMONSTRATES]-", "CaseStudy") },
];

export const subjectCaseStudies = demonstrated.map(({ Type, read }) => {
  @Resolver(() => Type)
  class SubjectCaseStudies {
    @FieldResolver(() => [CaseStudy], { description: "Published cases (案例) that demonstrate it." })
    caseStudies(@Root() { id }: { id: string }, @Ctx() context: Context) {
      return context.loadMany(read, id);
    }
  }
  return SubjectCaseStudies;
});
