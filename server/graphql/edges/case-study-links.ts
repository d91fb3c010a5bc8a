import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseStudy } from "../../../schema/types/case-study.ts";
import { Citation } from "../../../schema/types/citation.ts";
import { Indicator } from "../../../schema/types/indicator.ts";
import { IndicatorConcept } from "../../../schema/types/indicator-concept.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { TO_THEME } from "../../graph/queries/case-theme.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { CitationRow, NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const indicatorsShown = relatedNodes("CaseStudy", "-[:DEMONSTRATES]->", "Indicator");
const themesShown = relatedNodes("CaseStudy", TO_THEME, "IndicatorConcept");
const measuresShown = relatedNodes("CaseStudy", "-[:DEMONSTRATES]->", "Measure");
const policiesShown = relatedNodes("CaseStudy", "-[:DEMONSTRATES]->", "Policy");
const submitter = relatedNodes("CaseStudy", "-[:SUBMITTED_BY]->", "Unit", { one: "optional" });

@Resolver(() => CaseStudy)
export class CaseStudyLinks {
  @FromGraph(indicatorsShown)
  @FieldResolver(() => [Indicator], { description: "Indicators (指标) that it demonstrates." })
  indicators(@Root() { id }: NodeRow<"CaseStudy">, @Ctx() context: Context) {
    return context.follow(indicatorsShown, id);
  }

  @FromGraph(themesShown)
  @FieldResolver(() => [IndicatorConcept], {
    description:
      "主题: the first-level indicators, as everyone means them, that it demonstrates or to which those belong; none where it demonstrates no indicator.",
  })
  themes(@Root() { id }: NodeRow<"CaseStudy">, @Ctx() context: Context) {
    return context.follow(themesShown, id);
  }

  @FromGraph(measuresShown)
  @FieldResolver(() => [Measure], { description: "Measures (举措) that it demonstrates." })
  measures(@Root() { id }: NodeRow<"CaseStudy">, @Ctx() context: Context) {
    return context.follow(measuresShown, id);
  }

  @FromGraph(policiesShown)
  @FieldResolver(() => [Policy], { description: "Policies (政策文件) that it demonstrates." })
  policies(@Root() { id }: NodeRow<"CaseStudy">, @Ctx() context: Context) {
    return context.follow(policiesShown, id);
  }

  @FromGraph(submitter)
  @FieldResolver(() => Unit, { nullable: true, description: "The unit that submitted it (报送单位)." })
  submittedBy(@Root() { id }: NodeRow<"CaseStudy">, @Ctx() context: Context) {
    return context.followOne(submitter, id);
  }

  @FieldResolver(() => Citation, { nullable: true, description: "Where it was taken from, when it comes from a notice." })
  citation(@Root() { quote, clauseId, policyId }: NodeRow<"CaseStudy">): CitationRow | null {
    return quote && clauseId && policyId ? { quote, clauseId, policyId } : null;
  }
}
