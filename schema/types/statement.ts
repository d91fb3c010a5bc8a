import { Field, ObjectType } from "type-graphql";
import { Citation } from "./citation.ts";

@ObjectType({ description: "Words of a notice on one matter.", simpleResolvers: true })
export class Statement {
  @Field(() => String, { description: "As written." })
  text!: string;

  @Field(() => Citation, { description: "Where it says so." })
  citation!: Citation;
}
