import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "A file of one kind of node or edge, to be taken away from /data.", simpleResolvers: true })
export class DataFile {
  @Field(() => String, { description: "The kind, as the graph calls it: Unit, LEADS." })
  kind!: string;

  @Field(() => String, { description: "The same in Chinese." })
  title!: string;

  @Field(() => Boolean, { description: "True for a file of edges." })
  isOfEdges!: boolean;

  @Field(() => String, { description: "Its path on this site (CSV)." })
  url!: string;

  @Field(() => Int, { description: "How many lines it has below the head." })
  rows!: number;

  @Field(() => [String], { description: "Its columns, in their order." })
  columns!: string[];
}
