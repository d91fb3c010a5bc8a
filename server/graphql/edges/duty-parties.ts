import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Duty } from "../../../schema/types/duty.ts";
import { Participation } from "../../../schema/types/participation.ts";
import { readDutyBearers, readDutyReceivers } from "../../graph/queries/participations.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import type { Context } from "../context.ts";

@Resolver(() => Duty)
export class DutyParties {
  @FieldResolver(() => [Participation], { description: "Who owes it." })
  by(@Root() { id }: NodeRow<"Duty">, @Ctx() context: Context) {
    return context.loadMany(readDutyBearers, id);
  }

  @FieldResolver(() => Participation, { nullable: true, description: "To whom; null where the notice does not say." })
  async to(@Root() { id }: NodeRow<"Duty">, @Ctx() context: Context) {
    return (await context.loadMany(readDutyReceivers, id))[0] ?? null;
  }
}
