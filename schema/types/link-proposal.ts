import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "A link that the words of an uploaded document suggest.", simpleResolvers: true })
export class LinkProposal {
  @Field(() => String, { description: "The field it would stand in: indicators, measures, policies, submittedBy." })
  field!: string;

  @Field(() => ID, { description: "What it leads to." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "Why." })
  why!: string;
}
