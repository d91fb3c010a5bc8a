import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Neighbours } from "../../../schema/types/neighbours.ts";
import { Node } from "../../../schema/types/node.ts";
import { Withdrawal } from "../../../schema/types/withdrawal.ts";
import { WithdrawnPiece } from "../../../schema/types/withdrawn-piece.ts";
import { readNeighbours } from "../../graph/queries/neighbours.ts";
import { readNodes } from "../../graph/queries/node-of-any-kind.ts";
import { readRedirectedUnits } from "../../graph/queries/redirects.ts";
import { readWithdrawal, readWithdrawals } from "../../graph/queries/withdrawals.ts";
import type { Context } from "../context.ts";
import { readUnpublished } from "../manuscript-nodes.ts";

@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: "Any object by its id; null where there is none, or where the caller may not see it." })
  async node(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    return (await context.load(readNodes, id)) ?? readUnpublished(context, id, ["CaseStudy", "Interpretation"]);
  }

  @Query(() => [Neighbours], {
    description:
      "What stands around a thing, by relation and direction, a hundred of each, with the clause of each edge; empty where there is no such thing.",
  })
  async neighbours(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    const found = await readNeighbours(context.graph, id, context.on);
    const standsFor = found.length === 0 ? await context.load(readRedirectedUnits, id) : null;
    return standsFor ? readNeighbours(context.graph, standsFor.id, context.on) : found;
  }

  @Query(() => Withdrawal, {
    nullable: true,
    description: "When and why something that was public was taken back (撤回); null for what is public or never was.",
  })
  withdrawal(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    return readWithdrawal(context.graph, id);
  }

  @Query(() => [WithdrawnPiece], { description: "The cases and interpretations that were taken back last (撤回), at most a hundred." })
  withdrawals(@Ctx() context: Context) {
    return readWithdrawals(context.graph);
  }
}
