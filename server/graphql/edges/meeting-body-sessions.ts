import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const sessionsOf = relatedNodes("MeetingBody", "<-[:SESSION_OF]-", "MeetingBody", { order: ["position", "id"] });
const holders = relatedNodes("MeetingBody", "-[:SESSION_OF]->", "MeetingBody", { order: ["position", "id"] });

@Resolver(() => MeetingBody)
export class MeetingBodySessions {
  @FromGraph(sessionsOf)
  @FieldResolver(() => [MeetingBody], {
    description: "How it meets: 联席会议 has 全体会议, 专题会议, 联络员会议; the 专班 share one 会商会议.",
  })
  sessions(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(sessionsOf, id);
  }

  @FromGraph(holders)
  @FieldResolver(() => [MeetingBody], { description: "The bodies whose session it is." })
  sessionOf(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(holders, id);
  }
}
