import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { Account } from "../types/account.ts";

@ObjectType({ description: "An opened session.", simpleResolvers: true })
export class SignInPayload {
  @Field(() => String, { description: "Goes into `Authorization: Bearer`." })
  token!: string;

  @Field(() => DateTimeScalar, { description: "When it ends, unless it is used before." })
  expiresAt!: Date;

  @Field(() => Account, { description: "Who is signed in." })
  account!: Account;
}
