import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { MeetingBodyConnection } from "../../../schema/connections/meeting-body-connection.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { meetingBodyList } from "../../graph/lists/meeting-body-list.ts";
import { answerConnection } from "../answer-connection.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import { nameKey } from "../arguments/name-key.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
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
}

@Resolver()
export class MeetingBodyQueries {
  @Query(() => MeetingBodyConnection, { description: "Meetings, leading groups, 专班 and the like, in the order of their notices." })
  async meetingBodies(
    @Args(() => MeetingBodiesArguments) { name, jurisdiction, policy, ...page }: MeetingBodiesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const jurisdictions = await jurisdictionArgument(context, jurisdiction);
    const policies = policy ? [policy] : null;
    return answerConnection(context, info, page, nameKey("name", name), (match) =>
      meetingBodyList({ name: match, jurisdictions, policies }),
    );
  }

  @Query(() => MeetingBody, { nullable: true, description: "One meeting body." })
  meetingBody(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.readOne("MeetingBody", id, askedOfNode(info));
  }
}
