import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { DutyConnection } from "../../../schema/connections/duty-connection.ts";
import { Duty } from "../../../schema/types/duty.ts";
import { dutyList } from "../../graph/lists/duty-list.ts";
import { answerConnection } from "../answer-connection.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { unitArgument } from "../arguments/unit-argument.ts";
import { askedOfNode } from "../asked-in.ts";
import type { Context } from "../context.ts";

@ArgsType()
class DutiesArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description: "Name, alias or id of a unit that owes it, itself or as one of a set (各成员单位) whose members the notice lists.",
  })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: "Name or id of a place; those within it count." })
  jurisdiction?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the policy that states it." })
  policy?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: only what says when." })
  timed?: boolean | null;
}

@Resolver()
export class DutyQueries {
  @Query(() => DutyConnection, { description: "Duties (职责事项), in the order of their notices." })
  async duties(
    @Args(() => DutiesArguments) { unit, jurisdiction, policy, timed, ...page }: DutiesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const jurisdictions = await jurisdictionArgument(context, jurisdiction);
    const units = await unitArgument(context, unit, jurisdictions);
    const policies = policy ? [policy] : null;
    return answerConnection(context, info, page, null, () =>
      dutyList({ units, jurisdictions, policies, timed: timed === true, on: context.on }),
    );
  }

  @Query(() => Duty, { nullable: true, description: "One duty." })
  duty(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.readOne("Duty", id, askedOfNode(info));
  }
}
