import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { DateScalar } from "../../../schema/scalars/date.ts";
import { ResponsibilityChain } from "../../../schema/types/responsibility-chain.ts";
import { NotFoundError } from "../../domain/errors.ts";
import { findGaps } from "../../domain/gaps.ts";
import { readChainRows } from "../../graph/queries/responsibility-chain.ts";
import { buildChain } from "../../graph/rows/build-chain.ts";
import type { Context } from "../context.ts";

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
  ) {
    const rows = await readChainRows(context.graph, subject);
    const chain = buildChain(rows, { on: asOf ?? context.on, asOf: asOf ?? null });
    if (!chain) {
      throw new NotFoundError(
        `没有编号为“${subject.slice(0, 100)}”的指标或举措。请先用 indicators(name:) 或 measures(title:) 查到 id，再问责任链。`,
        { subject },
      );
    }
    const { outline, ...answer } = chain;
    return { ...answer, asOf: asOf ?? null, gaps: findGaps(outline) };
  }
}
