import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Participation } from "../../../schema/types/participation.ts";
import { readConveners, readDeputyConveners, readFilings, readMembers, readOffices } from "../../graph/queries/participations.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

@Resolver(() => MeetingBody)
export class MeetingBodyPeople {
  @FieldResolver(() => [Participation], { description: "Who convenes it (召集人)." })
  conveners(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.loadMany(readConveners, id);
  }

  @FieldResolver(() => [Participation], { description: "Who convenes it in second place (副召集人)." })
  deputyConveners(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.loadMany(readDeputyConveners, id);
  }

  @FieldResolver(() => [Participation], { description: "Who hosts its office (办公室设在)." })
  offices(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.loadMany(readOffices, id);
  }

  @FieldResolver(() => [Participation], { description: "Its members (成员单位)." })
  members(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.loadMany(readMembers, id);
  }

  @FieldResolver(() => [Participation], { description: "To whom it files its minutes (备案), which is no escalation." })
  filesTo(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.loadMany(readFilings, id);
  }
}
