import { Field, Int, ObjectType } from "type-graphql";
import { Facet } from "./facet.ts";
import { PageInfo } from "./page-info.ts";
import { SearchHit } from "./search-hit.ts";

@ObjectType({ description: "What a search found.", simpleResolvers: true })
export class SearchResults {
  @Field(() => [SearchHit], { description: "The hits of this page, best first." })
  nodes!: SearchHit[];

  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount!: number;

  @Field(() => [Facet], { description: "How the hits divide." })
  facets!: Facet[];

  @Field(() => String, { nullable: true, description: "The query as it was understood, when it was changed (typo, pinyin)." })
  correctedQuery!: string | null;

  @Field(() => [String], { description: "Other words that were also looked for (同时查了): names of the same thing, everyday words." })
  alsoSearched!: string[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;
}
