import { Field, ObjectType } from "type-graphql";
import { DiffSegment } from "./diff-segment.ts";

@ObjectType({ description: "A field that a revision changed.", simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: "The field: practice, indicators." })
  field!: string;

  @Field(() => String, { description: "What people call it: 做法, 指标." })
  name!: string;

  @Field(() => [DiffSegment], { description: "For a text: its runs, in order." })
  segments!: DiffSegment[];

  @Field(() => [String], { description: "For links and files: names of what came." })
  added!: string[];

  @Field(() => [String], { description: "For links and files: names of what went." })
  removed!: string[];
}
