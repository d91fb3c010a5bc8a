import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { Answer } from "../../../schema/types/answer.ts";
import { ResponsibilityChain } from "../../../schema/types/responsibility-chain.ts";
import { ChainSubject } from "../../../schema/unions/chain-subject.ts";
import { BadInputError } from "../../domain/errors.ts";
import { readIndicators, readMeasures } from "../../graph/queries/nodes-by-id.ts";
import { type AnswerRow, answer, LONGEST_QUESTION } from "../answer.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import type { Context } from "../context.ts";
import { readChain } from "../read-chain.ts";

@Resolver(() => Answer)
export class AskQuery {
  @Query(() => Answer, {
    description:
      "A question in Chinese (谁牵头获得电力？卡住了找哪个会？), answered from the graph, every sentence with the clauses that state it, or refused with what it could not find.",
  })
  async ask(
    @Arg("question", () => String, { description: "Up to 500 characters." }) text: string,
    @Arg("jurisdiction", () => String, { nullable: true, description: "Name of the place that is asked about; all where none is given." })
    jurisdiction: string | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (text.trim() === "") throw new BadInputError("问题是空的。请写一句话，例如：谁牵头获得电力？卡住了找哪个会？", { question: text });
    if (text.length > LONGEST_QUESTION)
      throw new BadInputError(`问题有 ${text.length} 个字，最多 ${LONGEST_QUESTION} 个字。请只写一个问题。`, {});
    return answer(text, await jurisdictionArgument(context, jurisdiction), context, info);
  }

  @FieldResolver(() => ChainSubject, { nullable: true, description: "The indicator or measure, where the question is about just one." })
  subject(@Root() { about }: AnswerRow, @Ctx() context: Context) {
    if (!about) return null;
    return context.loadExisting<unknown>(about.kind === "INDICATOR" ? readIndicators : readMeasures, about.id);
  }

  @FieldResolver(() => ResponsibilityChain, { nullable: true, description: "Its responsibility chain." })
  chain(@Root() { about }: AnswerRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return about && readChain(about.id, null, context, info);
  }
}
