import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Participation } from "../../../schema/types/participation.ts";
import { conveners, deputyConveners, filings, members, offices } from "../../graph/queries/participations.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

@Resolver(() => MeetingBody)
export class MeetingBodyPeople {
  @FromGraph(conveners)
  @FieldResolver(() => [Participation], { description: "Who convenes it (召集人)." })
  conveners(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(conveners, id);
  }

  @FromGraph(deputyConveners)
  @FieldResolver(() => [Participation], { description: "Who convenes it in second place (副召集人)." })
  deputyConveners(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(deputyConveners, id);
  }

  @FromGraph(offices)
  @FieldResolver(() => [Participation], { description: "Who hosts its office (办公室设在)." })
  offices(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(offices, id);
  }

  @FromGraph(members)
  @FieldResolver(() => [Participation], { description: "Its members (成员单位)." })
  members(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(members, id);
  }

  @FromGraph(filings)
  @FieldResolver(() => [Participation], { description: "To whom it files its minutes (备案), which is no escalation." })
  filesTo(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(filings, id);
  }
}
