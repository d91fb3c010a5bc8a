import { Field, ObjectType } from "type-graphql";
import { Actor } from "../unions/actor.ts";
import { Citation } from "./citation.ts";

@ObjectType({ description: "Who takes part, as written, and where it says so.", simpleResolvers: true })
export class Participation {
  @Field(() => Actor, { description: "The unit or body." })
  actor!: typeof Actor;

  @Field(() => String, { description: "As written." })
  text!: string;

  @Field(() => Citation, { description: "Where it says so." })
  citation!: Citation;
}
