import { Field, InputType } from "type-graphql";

@InputType({ description: "A figure that changed: 办理时间, before 5, after 1, unit 天." })
export class CaseResultInput {
  @Field(() => String, { description: "What was measured." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Before." })
  before?: string | null;

  @Field(() => String, { nullable: true, description: "After." })
  after?: string | null;

  @Field(() => String, { nullable: true, description: "Unit of both." })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: "Who says so." })
  source?: string | null;
}
