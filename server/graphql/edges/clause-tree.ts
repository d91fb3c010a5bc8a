import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Clause } from "../../../schema/types/clause.ts";
import { clauseAbove } from "../../graph/queries/lookups.ts";
import { readClauses } from "../../graph/queries/nodes-by-id.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const childClauses = relatedNodes("Clause", "<-[:PART_OF]-", "Clause", { order: ["position"] });

@Resolver(() => Clause)
export class ClauseTree {
  @FromGraph(childClauses)
  @FieldResolver(() => [Clause], { description: "The clauses right below, in reading order." })
  children(@Root() { id }: NodeRow<"Clause">, @Ctx() context: Context) {
    return context.follow(childClauses, id);
  }

  @FromGraph(clauseAbove)
  @FieldResolver(() => Clause, { nullable: true, description: "The clause right above; null for the outermost." })
  parent(@Root() { parentId }: NodeRow<"Clause">, @Ctx() context: Context) {
    return parentId ? context.load(readClauses, parentId) : null;
  }
}
