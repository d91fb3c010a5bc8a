import { Field, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";

@ObjectType({ description: "One signing in that still holds (登录).", simpleResolvers: true })
export class Session {
  @Field(() => ID, { description: "Names it; opens nothing." })
  id!: string;

  @Field(() => DateTimeScalar, { description: "When it began." })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: "When it ends, unless it is used before." })
  expiresAt!: string;

  @Field(() => String, { description: "The address it was opened from." })
  address!: string;

  @Field(() => String, { description: "The browser or program, in its own words." })
  userAgent!: string;

  @Field(() => Boolean, { description: "The one that asks." })
  current!: boolean;
}
