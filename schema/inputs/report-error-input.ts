import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "What a reader says is wrong." })
export class ReportErrorInput {
  @Field(() => ID, { description: "Id of what it is said of: a measure, a clause, a case." })
  subject!: string;

  @Field(() => String, { description: "What is wrong." })
  text!: string;

  @Field(() => String, { nullable: true, description: "How you may be reached; editors alone see it." })
  contact?: string | null;
}
