import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "Who wrote or reviewed something.", simpleResolvers: true })
export class Person {
  @Field(() => ID, { description: "Id of the account." })
  id!: string;

  @Field(() => String, { description: "The name the account had then." })
  name!: string;
}
