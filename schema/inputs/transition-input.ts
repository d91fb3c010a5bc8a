import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A step of a text from one state to the next." })
export class TransitionInput {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "The revision that was read; another one stored meanwhile is a CONFLICT that carries it." })
  revision!: number;

  @Field(() => String, { nullable: true, description: "Required to return, to withdraw, and to publish over warnings." })
  comment?: string | null;
}
