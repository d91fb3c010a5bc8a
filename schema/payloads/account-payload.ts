import { Field, ObjectType } from "type-graphql";
import { Account } from "../types/account.ts";

@ObjectType({ description: "An account after a change.", simpleResolvers: true })
export class AccountPayload {
  @Field(() => Account, { description: "As it is now." })
  account!: Account;

  @Field(() => String, { nullable: true, description: "A password that was made for it: told this once, kept nowhere." })
  password?: string | null;
}
