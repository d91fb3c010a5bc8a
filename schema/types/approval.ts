import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "Somebody who did not write a text has read it and agrees (审核通过).", simpleResolvers: true })
export class Approval {
  @Field(() => Person, { description: "Who." })
  by!: Person;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;
}
