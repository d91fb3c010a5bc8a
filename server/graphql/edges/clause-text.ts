import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Clause } from "../../../schema/types/clause.ts";
import { readClauses } from "../../graph/queries/nodes-by-id.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

/** The words of a clause: a clause that came along with a citation left them behind. */
@Resolver(() => Clause)
export class ClauseText {
  @FieldResolver(() => String, { description: "Its own words, without those of its children; paragraphs are divided by \\n." })
  async text(@Root() clause: Partial<NodeRow<"Clause">> & { id: string }, @Ctx() context: Context) {
    return clause.text ?? (await context.loadExisting(readClauses, clause.id)).text;
  }

  @FieldResolver(() => [[String]], { nullable: true, description: "The rows of the table that stands in it, the head first." })
  async table(@Root() clause: Partial<NodeRow<"Clause">> & { id: string }, @Ctx() context: Context) {
    const whole = clause.text === undefined ? await context.loadExisting(readClauses, clause.id) : clause;
    return whole.table ? (JSON.parse(whole.table) as string[][]) : null;
  }
}
