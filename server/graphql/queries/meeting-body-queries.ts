import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { MeetingBodyConnection } from "../../../schema/connections/meeting-body-connection.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { meetingBodyList } from "../../graph/lists/meeting-body-list.ts";
import { answerConnection } from "../answer-connection.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import { nameKey } from "../arguments/name-key.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { unitArgument } from "../arguments/unit-argument.ts";
import { askedOfNode } from "../asked-in.ts";
import type { Context } from "../context.ts";

@ArgsType()
class MeetingBodiesArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: "The name or an alias, or a part of one." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Name or id of a place; those within it count." })
  jurisdiction?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the policy that states it." })
  policy?: string | null;

  @Field(() => String, { nullable: true, description: "Name, alias or id of a unit that convenes it, hosts its office or belongs to it." })
  unit?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: only those that say how often they meet." })
  timed?: boolean | null;
}

@Resolver()
export class MeetingBodyQueries {
  @Query(() => MeetingBodyConnection, { description: "Meetings, leading groups, 专班 and the like, in the order of their notices." })
  async meetingBodies(
    @Args(() => MeetingBodiesArguments) { name, jurisdiction, policy, unit, timed, ...page }: MeetingBodiesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const jurisdictions = await jurisdictionArgument(context, jurisdiction);
    const units = await unitArgument(context, unit, jurisdictions);
    const policies = policy ? [policy] : null;
    return answerConnection(context, info, page, nameKey("name", name), (match) =>
      meetingBodyList({ name: match, jurisdictions, policies, units, timed: timed === true, on: context.on }),
    );
  }

  @Query(() => MeetingBody, { nullable: true, description: "One meeting body." })
  meetingBody(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.readOne("MeetingBody", id, askedOfNode(info));
  }
}
