import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Duty } from "../../../schema/types/duty.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const ORDER = { order: ["policyId", "position", "id"] };
const memberships = relatedNodes("Unit", "-[:MEMBER_OF]->", "MeetingBody", ORDER);
const convened = relatedNodes("Unit", "-[:CONVENES]->", "MeetingBody", ORDER);
const hosted = relatedNodes("Unit", "-[:HOSTS_OFFICE_OF]->", "MeetingBody", ORDER);
const owed = relatedNodes("Unit", "-[:ONE_OF*0..1]->(:Unit)-[:OWES]->", "Duty", ORDER);

@Resolver(() => Unit)
export class UnitMeetings {
  @FromGraph(memberships)
  @FieldResolver(() => [MeetingBody], { description: "Bodies that it is a member of (成员单位)." })
  memberOf(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(memberships, id);
  }

  @FromGraph(convened)
  @FieldResolver(() => [MeetingBody], { description: "Bodies that it convenes (召集), as the first or a deputy." })
  convenes(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(convened, id);
  }

  @FromGraph(hosted)
  @FieldResolver(() => [MeetingBody], { description: "Bodies whose office (办公室) it hosts." })
  hostsOfficeOf(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(hosted, id);
  }

  @FromGraph(owed)
  @FieldResolver(() => [Duty], {
    description: "What it owes (职责事项), itself or as one of a set (各成员单位) whose members the notice lists.",
  })
  duties(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.follow(owed, id);
  }
}
