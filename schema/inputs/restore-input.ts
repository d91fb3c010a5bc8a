import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "Which revision is to stand again." })
export class RestoreInput {
  @Field(() => ID, { description: "Id of the text." })
  id!: string;

  @Field(() => Int, { description: "The revision that was read." })
  revision!: number;

  @Field(() => Int, { description: "The revision whose text is to be the next one." })
  restore!: number;
}
