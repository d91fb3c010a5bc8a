import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A figure that changed: 办理时间, before 5, after 1, unit 天.", simpleResolvers: true })
export class CaseResult {
  @Field(() => String, { description: "What was measured." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Before." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "After." })
  after!: string | null;

  @Field(() => String, { nullable: true, description: "Unit of both, e.g. 天." })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: "Who says so." })
  source!: string | null;
}
