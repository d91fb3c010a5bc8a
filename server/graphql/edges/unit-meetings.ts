import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Duty } from "../../../schema/types/duty.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

const ORDER = "n.policyId, n.position, n.id";
const readMemberships = relatedNodes("Unit", "-[r:MEMBER_OF]->", "MeetingBody", ORDER);
const readConvened = relatedNodes("Unit", "-[r:CONVENES]->", "MeetingBody", ORDER);
const readHosted = relatedNodes("Unit", "-[r:HOSTS_OFFICE_OF]->", "MeetingBody", ORDER);
const readOwed = relatedNodes("Unit", "-[r:OWES]->", "Duty", ORDER);

@Resolver(() => Unit)
export class UnitMeetings {
  @FieldResolver(() => [MeetingBody], { description: "Bodies that it is a member of (成员单位)." })
  memberOf(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.loadMany(readMemberships, id);
  }

  @FieldResolver(() => [MeetingBody], { description: "Bodies that it convenes (召集), as the first or a deputy." })
  convenes(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.loadMany(readConvened, id);
  }

  @FieldResolver(() => [MeetingBody], { description: "Bodies whose office (办公室) it hosts." })
  hostsOfficeOf(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.loadMany(readHosted, id);
  }

  @FieldResolver(() => [Duty], { description: "What it owes (职责事项)." })
  duties(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.loadMany(readOwed, id);
  }
}
