import { Field, ObjectType } from "type-graphql";
import { Node } from "./node.ts";

@ObjectType({ implements: Node, description: "Numbered work of a notice (举措、任务).", simpleResolvers: true })
export class Measure extends Node {
  @Field(() => String, { nullable: true, description: "Its number, as written." })
  number!: string | null;

  @Field(() => String, { description: "Title, as written." })
  title!: string;

  @Field(() => String, { description: "What is to be done, as written." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: "完成时限, as written: 10月31日; no year is added. Null where the notice gives none.",
  })
  deadline!: string | null;
}
