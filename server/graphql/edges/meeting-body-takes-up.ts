import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Statement } from "../../../schema/types/statement.ts";
import { ChainSubject } from "../../../schema/unions/chain-subject.ts";
import { takesUpAll } from "../../graph/queries/escalations.ts";
import { readTakesUp } from "../../graph/queries/takes-up.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

@Resolver(() => MeetingBody)
export class MeetingBodyTakesUp {
  @FieldResolver(() => [ChainSubject], {
    description: "The indicators and measures that it takes up; all of the notice where the notice says so of all its work.",
  })
  takesUp(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.loadMany(readTakesUp, id);
  }

  @FromGraph(takesUpAll)
  @FieldResolver(() => [Statement], { description: "The words by which it takes up all the work of a notice." })
  takesUpAll(@Root() { id }: NodeRow<"MeetingBody">, @Ctx() context: Context) {
    return context.follow(takesUpAll, id);
  }
}
