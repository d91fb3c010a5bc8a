import { Field, ID, ObjectType } from "type-graphql";
import { Role } from "../enums/role.ts";
import { DateTimeScalar } from "../scalars/date-time.ts";

@ObjectType({ description: "Somebody who signs in (账户).", simpleResolvers: true })
export class Account {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => String, { description: "What one signs in with." })
  username!: string;

  @Field(() => String, { description: "What others read." })
  name!: string;

  @Field(() => [Role], { description: "What it may do." })
  roles!: Role[];

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when it cannot sign in (停用); null for one that can." })
  disabledAt!: string | null;
}
