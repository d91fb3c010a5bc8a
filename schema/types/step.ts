import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "./node.ts";

@ObjectType({ implements: Node, description: "One step of a procedure (步骤).", simpleResolvers: true })
export class Step extends Node {
  @Field(() => Int, { description: "Its place, from 1." })
  number!: number;

  @Field(() => String, { description: "What is done, as written." })
  text!: string;
}
