import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { CaseStudyConnection } from "../../../schema/connections/case-study-connection.ts";
import { ListOrder } from "../../../schema/enums/list-order.ts";
import { CaseStudy } from "../../../schema/types/case-study.ts";
import { CaseStudyChoices } from "../../../schema/types/case-study-choices.ts";
import { caseStudyList } from "../../graph/lists/case-study-list.ts";
import { readCaseStudyChoices } from "../../graph/queries/case-study-choices.ts";
import { answerConnection } from "../answer-connection.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import { OrderedPageArguments } from "../arguments/ordered-page-arguments.ts";
import { unitArgument } from "../arguments/unit-argument.ts";
import { askedOfNode } from "../asked-in.ts";
import type { Context } from "../context.ts";
import { readUnpublished } from "../manuscript-nodes.ts";

@ArgsType()
class CaseStudiesArguments extends OrderedPageArguments {
  @Field(() => String, { nullable: true, description: "Name or id of a place; those within it count." })
  jurisdiction?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of an indicator that it demonstrates." })
  indicator?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of a concept: it demonstrates an indicator of any place that expresses it." })
  concept?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of a theme: see `CaseStudy.themes`." })
  theme?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Name, alias or id of a unit that submitted it, or answers for what it demonstrates.",
  })
  unit?: string | null;
}

@Resolver()
export class CaseStudyQueries {
  @Query(() => CaseStudyConnection, { description: "Published cases (优秀案例)." })
  async caseStudies(
    @Args(() => CaseStudiesArguments) {
      jurisdiction,
      indicator = null,
      concept = null,
      theme = null,
      unit,
      orderBy,
      ...page
    }: CaseStudiesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const jurisdictions = await jurisdictionArgument(context, jurisdiction);
    const units = await unitArgument(context, unit, null);
    const newestFirst = orderBy === ListOrder.NEWEST;
    return answerConnection(context, info, page, null, () =>
      caseStudyList({ jurisdictions, indicator, concept, theme, units, newestFirst }),
    );
  }

  @Query(() => CaseStudyChoices, { description: "What published cases can be found by." })
  caseStudyChoices(@Ctx() { graph }: Context) {
    return readCaseStudyChoices(graph);
  }

  @Query(() => CaseStudy, { nullable: true, description: "One published case; one that is being written to those who may see it." })
  async caseStudy(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return (await context.readOne("CaseStudy", id, askedOfNode(info))) ?? readUnpublished(context, id, ["CaseStudy"]);
  }
}
