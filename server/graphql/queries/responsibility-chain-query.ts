import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { DateScalar } from "../../../schema/scalars/date.ts";
import { ResponsibilityChain } from "../../../schema/types/responsibility-chain.ts";
import { NotFoundError } from "../../domain/errors.ts";
import { findGaps } from "../../domain/gaps.ts";
import { readAsked } from "../../graph/asked/read-asked.ts";
import { buildChain, type ChainSubjectRow, outlineChain } from "../../graph/rows/build-chain.ts";
import { askedIn, questionOf } from "../asked-in.ts";
import { askedOfChain } from "../asked-of-chain.ts";
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
    @Info() info: GraphQLResolveInfo,
  ) {
    const on = asOf ?? context.on;
    const asked = askedIn(info, (selections) => askedOfChain(selections, questionOf(info)));
    const root = { label: "Subject", head: "MATCH (n:Subject {id: $id})" } as const;
    const [found] = await readAsked(context.graph, root, asked, { id: subject, on });
    if (!found) {
      throw new NotFoundError(
        `没有编号为“${subject.slice(0, 100)}”的指标或举措。请先用 indicators(name:) 或 measures(title:) 查到 id，再问责任链。`,
        { subject },
      );
    }
    const chain = buildChain(found.node as ChainSubjectRow, on);
    // Worked out only where it is asked for: only then has everything been read that decides it.
    return { ...chain, asOf: asOf ?? null, gaps: () => findGaps(outlineChain(chain, asOf ?? null)) };
  }
}
