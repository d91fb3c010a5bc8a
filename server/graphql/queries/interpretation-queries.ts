import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { InterpretationConnection } from "../../../schema/connections/interpretation-connection.ts";
import { ListOrder } from "../../../schema/enums/list-order.ts";
import { Interpretation } from "../../../schema/types/interpretation.ts";
import { interpretationList } from "../../graph/lists/interpretation-list.ts";
import { answerConnection } from "../answer-connection.ts";
import { OrderedPageArguments } from "../arguments/ordered-page-arguments.ts";
import { askedOfNode } from "../asked-in.ts";
import type { Context } from "../context.ts";
import { readUnpublished } from "../manuscript-nodes.ts";

@ArgsType()
class InterpretationsArguments extends OrderedPageArguments {
  @Field(() => ID, { nullable: true, description: "Id of the policy that it explains." })
  policy?: string | null;
}

@Resolver()
export class InterpretationQueries {
  @Query(() => InterpretationConnection, { description: "Published interpretations (政策解读)." })
  interpretations(
    @Args(() => InterpretationsArguments) { policy, orderBy, ...page }: InterpretationsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerConnection(context, info, page, null, () =>
      interpretationList({ policies: policy ? [policy] : null, newestFirst: orderBy === ListOrder.NEWEST }),
    );
  }

  @Query(() => Interpretation, {
    nullable: true,
    description: "One published interpretation; one that is being written to those who may see it.",
  })
  async interpretation(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return (await context.readOne("Interpretation", id, askedOfNode(info))) ?? readUnpublished(context, id, ["Interpretation"]);
  }
}
