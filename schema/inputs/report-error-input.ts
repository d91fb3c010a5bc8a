import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "What a reader says is wrong." })
export class ReportErrorInput {
  @Field(() => ID, { description: "Id of what it is said of: a measure, a clause, a case." })
  subject!: string;

  @Field(() => String, { nullable: true, description: "The one claim that is wrong, as its page says it: 牵头：市场监管局." })
  claim?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the clause that the claim cites." })
  clause?: string | null;

  @Field(() => String, { description: "What is wrong." })
  text!: string;

  @Field(() => String, { nullable: true, description: "How you may be reached; editors alone see it." })
  contact?: string | null;
}
