import { ObjectType } from "type-graphql";

@ObjectType({ description: "The pages of one kind, in parts that a sitemap can hold." })
export class PageList {}
