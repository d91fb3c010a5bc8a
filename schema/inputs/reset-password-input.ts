import { Field, ID, InputType } from "type-graphql";

@InputType()
export class ResetPasswordInput {
  @Field(() => ID)
  account!: string;

  @Field(() => String, { nullable: true, description: "8 to 128 characters; one is made where none is given." })
  password?: string | null;
}
