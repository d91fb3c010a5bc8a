import { Field, ObjectType } from "type-graphql";
import { SearchKind } from "../enums/search-kind.ts";

@ObjectType({ description: "What a person may be about to type.", simpleResolvers: true })
export class Suggestion {
  @Field(() => String, { description: "The completed text." })
  text!: string;

  @Field(() => SearchKind, { nullable: true, description: "What it names." })
  kind!: SearchKind | null;

  @Field(() => String, { nullable: true, description: "Its place on the portal." })
  url!: string | null;
}
