import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { PolicyConnection } from "../../../schema/connections/policy-connection.ts";
import { ListOrder } from "../../../schema/enums/list-order.ts";
import { PolicyStatus } from "../../../schema/enums/policy-status.ts";
import { Clause } from "../../../schema/types/clause.ts";
import { Policy } from "../../../schema/types/policy.ts";
import { policyList } from "../../graph/lists/policy-list.ts";
import { answerConnection } from "../answer-connection.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import { nameKey } from "../arguments/name-key.ts";
import { OrderedPageArguments } from "../arguments/ordered-page-arguments.ts";
import { askedOfNode } from "../asked-in.ts";
import type { Context } from "../context.ts";

@ArgsType()
class PoliciesArguments extends OrderedPageArguments {
  @Field(() => String, { nullable: true, description: "The title, or a part of it." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "Name or id of a place; those within it count." })
  jurisdiction?: string | null;

  @Field(() => PolicyStatus, { nullable: true, description: "Only held policies of this status." })
  status?: PolicyStatus | null;

  @Field(() => Boolean, { defaultValue: false, description: "Also policies that are cited but not held." })
  stubs!: boolean;
}

@Resolver()
export class PolicyQueries {
  @Query(() => PolicyConnection, { description: "Policies (政策文件) that are held." })
  async policies(
    @Args(() => PoliciesArguments) { title, jurisdiction, status = null, stubs, orderBy, ...page }: PoliciesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const jurisdictions = await jurisdictionArgument(context, jurisdiction);
    const newestFirst = orderBy === ListOrder.NEWEST;
    return answerConnection(context, info, page, nameKey("title", title), (name) =>
      policyList({ name, jurisdictions, status, stubs, newestFirst }),
    );
  }

  @Query(() => Policy, { nullable: true, description: "One policy." })
  policy(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.readOne("Policy", id, askedOfNode(info));
  }

  @Query(() => Clause, { nullable: true, description: "One clause (条款)." })
  clause(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.readOne("Clause", id, askedOfNode(info));
  }
}
