import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { EscalationStep } from "../../../schema/types/escalation-step.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { readEscalations } from "../../graph/queries/escalations.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

@Resolver(() => MeetingBody)
export class MeetingBodyEscalatesTo {
  @FieldResolver(() => [EscalationStep], { description: "Where it passes what it cannot settle, or may not decide." })
  escalatesTo(@Root() { id, escalatesTo }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return escalatesTo ?? context.loadMany(readEscalations, id);
  }
}
