import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "A policy that was withdrawn, repealed or put back in force.", simpleResolvers: true })
export class EndedPolicyPayload {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;
}
