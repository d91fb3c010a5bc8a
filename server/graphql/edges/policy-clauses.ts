import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Clause } from "../../../schema/types/clause.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const policyClauses = relatedNodes("Policy", "-[:HAS]->", "Clause", { order: ["position"] });

@Resolver(() => Policy)
export class PolicyClauses {
  @FromGraph(policyClauses)
  @FieldResolver(() => [Clause], { description: "Every clause in reading order; `depth` says how deep it stands. None for a stub." })
  clauses(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    return context.follow(policyClauses, id);
  }

  @FieldResolver(() => [Clause], { description: "The outermost clauses in reading order; the rest are their `children`." })
  async outline(@Root() { id }: NodeRow<"Policy">, @Ctx() context: Context) {
    const clauses = await context.follow(policyClauses, id);
    return clauses.filter(({ parentId }) => !parentId);
  }
}
