import { Field, ID, InputType } from "type-graphql";
import { Role } from "../enums/role.ts";

@InputType({ description: "What is left out stays as it is." })
export class UpdateAccountInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => [Role], { nullable: true })
  roles?: Role[] | null;

  @Field(() => ID, { nullable: true, description: "Null takes it away." })
  unit?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True signs it out everywhere and keeps it out." })
  disabled?: boolean | null;
}
