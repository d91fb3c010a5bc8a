import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "What came of a reader's report." })
export class AnswerErrorReportInput {
  @Field(() => ID, { description: "Id of the report." })
  id!: string;

  @Field(() => String, { description: "What was found, and what was done." })
  answer!: string;
}
