import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Duty } from "../../../schema/types/duty.ts";
import { Participation } from "../../../schema/types/participation.ts";
import { dutyBearers, dutyReceiver } from "../../graph/queries/participations.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";
import { FromGraph } from "../from-graph.ts";

@Resolver(() => Duty)
export class DutyParties {
  @FromGraph(dutyBearers)
  @FieldResolver(() => [Participation], { description: "Who owes it." })
  by(@Root() { id }: NodeRow<"Duty">, @Ctx() context: Context) {
    return context.follow(dutyBearers, id);
  }

  @FromGraph(dutyReceiver)
  @FieldResolver(() => Participation, { nullable: true, description: "To whom; null where the notice does not say." })
  to(@Root() { id }: NodeRow<"Duty">, @Ctx() context: Context) {
    return context.followOne(dutyReceiver, id);
  }
}
