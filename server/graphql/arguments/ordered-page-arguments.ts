import { ArgsType, Field } from "type-graphql";
import { ListOrder } from "../../../schema/enums/list-order.ts";
import { PageArguments } from "./page-arguments.ts";

/** The arguments of a list that can also be read by date. */
@ArgsType()
export class OrderedPageArguments extends PageArguments {
  @Field(() => ListOrder, { nullable: true, defaultValue: ListOrder.GROUPED })
  orderBy?: ListOrder | null;
}
