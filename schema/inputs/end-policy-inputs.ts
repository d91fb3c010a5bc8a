import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../scalars/date.ts";

@InputType({ description: "A policy to take back." })
export class WithdrawPolicyInput {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Why; the public is told." })
  comment!: string;
}

@InputType({ description: "A withdrawn policy to make public again." })
export class RepublishPolicyInput {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Why; the audit log keeps it." })
  comment!: string;
}

@InputType({ description: "A policy that is repealed." })
export class RepealPolicyInput {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => DateScalar, { description: "The first day on which it no longer holds." })
  on!: string;
}
