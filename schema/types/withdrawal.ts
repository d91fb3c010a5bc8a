import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";

@ObjectType({ description: "When and why something that was public was taken back (撤回).", simpleResolvers: true })
export class Withdrawal {
  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { description: "Why, as the editor wrote it." })
  reason!: string;
}
