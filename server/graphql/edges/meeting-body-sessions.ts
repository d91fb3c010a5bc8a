import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

const readSessions = relatedNodes("MeetingBody", "<-[r:SESSION_OF]-", "MeetingBody", "n.position, n.id");
const readHolders = relatedNodes("MeetingBody", "-[r:SESSION_OF]->", "MeetingBody", "n.position, n.id");

@Resolver(() => MeetingBody)
export class MeetingBodySessions {
  @FieldResolver(() => [MeetingBody], {
    description: "How it meets: 联席会议 has 全体会议, 专题会议, 联络员会议; the 专班 share one 会商会议.",
  })
  sessions(@Root() { id, sessions }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return sessions ?? context.loadMany(readSessions, id);
  }

  @FieldResolver(() => [MeetingBody], { description: "The bodies whose session it is." })
  sessionOf(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.loadMany(readHolders, id);
  }
}
