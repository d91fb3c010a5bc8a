import { Field, ID, ObjectType } from "type-graphql";
import { SearchKind } from "../enums/search-kind.ts";

@ObjectType({ description: "Something that a search found.", simpleResolvers: true })
export class SearchHit {
  @Field(() => SearchKind, { description: "What it is." })
  kind!: SearchKind;

  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its title or name." })
  title!: string;

  @Field(() => String, { description: "Its place on the portal." })
  url!: string;

  @Field(() => String, { description: "Plain text with the matches marked by <mark>, everything else escaped." })
  snippet!: string;

  @Field(() => String, { description: "The whole passage that matched, as it is published." })
  text!: string;
}
