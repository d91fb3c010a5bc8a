import { Field, ID, InputType } from "type-graphql";
import { Role } from "../enums/role.ts";

@InputType()
export class CreateAccountInput {
  @Field(() => String, { description: "2 to 40 letters (Chinese ones too), digits and . _ -" })
  username!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: "8 to 128 characters; one is made where none is given." })
  password?: string | null;

  @Field(() => [Role])
  roles!: Role[];

  @Field(() => ID, { nullable: true, description: "The unit it writes for." })
  unit?: string | null;
}
