import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "Which draft is to go." })
export class DiscardDraftInput {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "The revision that was read; another one stored meanwhile is a CONFLICT that carries it." })
  revision!: number;
}
