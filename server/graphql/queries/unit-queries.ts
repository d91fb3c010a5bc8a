import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { UnitConnection } from "../../../schema/connections/unit-connection.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { unitList } from "../../graph/lists/unit-list.ts";
import { readRedirectedUnits } from "../../graph/queries/redirects.ts";
import { answerConnection } from "../answer-connection.ts";
import { jurisdictionArgument } from "../arguments/jurisdiction-argument.ts";
import { nameKey } from "../arguments/name-key.ts";
import { PageArguments } from "../arguments/page-arguments.ts";
import { askedOfNode } from "../asked-in.ts";
import type { Context } from "../context.ts";

@ArgsType()
class UnitsArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: "The name or an alias, or a part of one." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Name or id of a place; those within it count." })
  jurisdiction?: string | null;
}

@Resolver()
export class UnitQueries {
  @Query(() => UnitConnection, { description: "Units (单位), sets and posts, by place and sound of name." })
  async units(
    @Args(() => UnitsArguments) { name, jurisdiction, ...page }: UnitsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const jurisdictions = await jurisdictionArgument(context, jurisdiction);
    return answerConnection(context, info, page, nameKey("name", name), (match) => unitList({ name: match, jurisdictions }));
  }

  @Query(() => Unit, { nullable: true, description: "One unit." })
  async unit(@Arg("id", () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return (await context.readOne("Unit", id, askedOfNode(info))) ?? context.load(readRedirectedUnits, id);
  }
}
