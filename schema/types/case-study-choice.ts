import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Something that published cases can be found by.", simpleResolvers: true })
export class CaseStudyChoice {
  @Field(() => ID, { description: "Give it as the argument of that name." })
  id!: string;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => Int, { description: "How many published cases it finds." })
  count!: number;
}
