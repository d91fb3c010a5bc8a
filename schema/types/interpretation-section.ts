import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A section of an interpretation.", simpleResolvers: true })
export class InterpretationSection {
  @Field(() => String, { description: "Heading." })
  heading!: string;

  @Field(() => String, { description: "Markdown." })
  text!: string;

  @Field(() => String, { description: "HTML that is safe to show." })
  html!: string;
}
