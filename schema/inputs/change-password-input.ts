import { Field, InputType } from "type-graphql";

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  currentPassword!: string;

  @Field(() => String, { description: "8 to 128 characters." })
  newPassword!: string;
}
