import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Duty } from "../../../schema/types/duty.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const owed = relatedNodes("MeetingBody", "-[:OWES]->", "Duty", { order: ["policyId", "position", "id"] });

@Resolver(() => MeetingBody)
export class MeetingBodyDuties {
  @FromGraph(owed)
  @FieldResolver(() => [Duty], { description: "What it owes (职责事项)." })
  duties(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(owed, id);
  }
}
