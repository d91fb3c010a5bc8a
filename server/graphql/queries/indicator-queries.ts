import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from "type-graphql";
import { IndicatorConnection } from "../../../schema/connections/indicator-connection.ts";
import { Indicator } from "../../../schema/types/indicator.ts";
import { subjectList } from "../../graph/lists/subject-list.ts";
import { answerConnection } from "../answer-connection.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import { nameKey } from "../arguments/name-key.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { unitArgument } from "../arguments/unit-argument.ts";
import { askedOfNode } from "../asked-in.ts";
import type { Context } from "../context.ts";

@ArgsType()
class IndicatorsArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: "The name, or a part of it." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Name or id of a place; those within it count." })
  jurisdiction?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "False: only those of `jurisdiction` itself, none of a place within it." })
  within!: boolean;

  @Field(() => String, { nullable: true, description: "Name, alias or id of a unit that leads or supports." })
  unit?: string | null;

  @Field(() => Int, { nullable: true, description: "1: 一级指标; 2: 二级指标." })
  level?: number | null;

  @Field(() => ID, { nullable: true, description: "Id of the policy that states it." })
  policy?: string | null;
}

@Resolver()
export class IndicatorQueries {
  @Query(() => IndicatorConnection, { description: "Indicators (指标), in the order of their notices." })
  async indicators(
    @Args(() => IndicatorsArguments) { name, jurisdiction, within, unit, level, policy, ...page }: IndicatorsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const jurisdictions = await jurisdictionArgument(context, jurisdiction, within);
    const units = await unitArgument(context, unit, jurisdictions);
    const policies = policy ? [policy] : null;
    return answerConnection(context, info, page, nameKey("name", name), (match) =>
      subjectList("Indicator", { name: match, jurisdictions, units, policies, level: level ?? null, timed: false, on: context.on }),
    );
  }

  @Query(() => Indicator, { nullable: true, description: "One indicator." })
  indicator(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.readOne("Indicator", id, askedOfNode(info));
  }
}
