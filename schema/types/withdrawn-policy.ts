import { Field, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";

@ObjectType({ description: "A policy that was taken back (已撤回).", simpleResolvers: true })
export class WithdrawnPolicy {
  @Field(() => ID, { description: "The id it had, and will have if it is loaded again." })
  id!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { description: "Why, as the public is told." })
  reason!: string;
}
