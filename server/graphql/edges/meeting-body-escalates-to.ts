import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { EscalationStep } from "../../../schema/types/escalation-step.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { escalations } from "../../graph/queries/escalations.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

@Resolver(() => MeetingBody)
export class MeetingBodyEscalatesTo {
  @FromGraph(escalations)
  @FieldResolver(() => [EscalationStep], { description: "Where it passes what it cannot settle, or may not decide." })
  escalatesTo(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(escalations, id);
  }
}
