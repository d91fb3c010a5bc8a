import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { MeasureConnection } from "../../../schema/connections/measure-connection.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { subjectList } from "../../graph/lists/subject-list.ts";
import { answerConnection } from "../answer-connection.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import { nameKey } from "../arguments/name-key.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { unitArgument } from "../arguments/unit-argument.ts";
import { askedOfNode } from "../asked-in.ts";
import type { Context } from "../context.ts";

@ArgsType()
class MeasuresArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: "The title, or a part of it." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "The number in its notice: 33; 3 also finds （2）3." })
  number?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the policy that states it." })
  policy?: string | null;

  @Field(() => String, { nullable: true, description: "Name, alias or id of a unit that leads or supports." })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: "Name or id of a place; those within it count." })
  jurisdiction?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "False: only those of `jurisdiction` itself, none of a place within it." })
  within!: boolean;

  @Field(() => Boolean, { nullable: true, description: "True: only those with a deadline (完成时限)." })
  timed?: boolean | null;
}

@Resolver()
export class MeasureQueries {
  @Query(() => MeasureConnection, { description: "Measures (举措), in the order of their notices." })
  async measures(
    @Args(() => MeasuresArguments) { title, number = null, policy, unit, jurisdiction, within, timed, ...page }: MeasuresArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const jurisdictions = await jurisdictionArgument(context, jurisdiction, within);
    const units = await unitArgument(context, unit, jurisdictions);
    const policies = policy ? [policy] : null;
    return answerConnection(context, info, page, nameKey("title", title), (name) =>
      subjectList("Measure", { name, jurisdictions, units, policies, level: null, number, timed: timed === true, on: context.on }),
    );
  }

  @Query(() => Measure, { nullable: true, description: "One measure." })
  measure(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.readOne("Measure", id, askedOfNode(info));
  }
}
