import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { DateScalar } from "../../../schema/scalars/date.ts";
import { ResponsibilityChain } from "../../../schema/types/responsibility-chain.ts";
import type { Context } from "../context.ts";
import { readChain } from "../read-chain.ts";

@Resolver()
export class ResponsibilityChainQuery {
  @Query(() => ResponsibilityChain, {
    description:
      "责任链: who leads it, who supports it, which body takes it up, and the ladder above, each with the clause that says so. One round trip.",
  })
  async responsibilityChain(
    @Arg("subject", () => ID, { description: "Id of an indicator or a measure." }) subject: string,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "What was in force on this date; today where none is given." })
    asOf: string | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readChain(subject, asOf ?? null, context, info);
  }
}
