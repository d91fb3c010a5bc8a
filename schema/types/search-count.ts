import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What visitors looked for (检索词统计): the words alone, nothing of who asked.", simpleResolvers: true })
export class SearchCount {
  @Field(() => String, { description: "The words, folded: width, case, quotes and blanks make no difference." })
  query!: string;

  @Field(() => Int, { description: "How often it was asked." })
  asked!: number;

  @Field(() => Int, { description: "How often it found nothing." })
  failed!: number;
}
