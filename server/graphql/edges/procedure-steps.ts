import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Procedure } from "../../../schema/types/procedure.ts";
import { Step } from "../../../schema/types/step.ts";
import { relatedNodes } from "../../graph/queries/related-nodes.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

const stepsOf = relatedNodes("Procedure", "<-[:PART_OF]-", "Step", { order: ["number"] });

@Resolver(() => Procedure)
export class ProcedureSteps {
  @FromGraph(stepsOf)
  @FieldResolver(() => [Step], { description: "Its steps (步骤) in order." })
  steps(@Root() { id }: NodeRow<"Procedure">, @Ctx() context: Context) {
    return context.follow(stepsOf, id);
  }
}
