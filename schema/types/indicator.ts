import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "./node.ts";

@ObjectType({ implements: Node, description: "An indicator of a jurisdiction's scheme (指标).", simpleResolvers: true })
export class Indicator extends Node {
  @Field(() => String, { description: "Name, as written." })
  name!: string;

  @Field(() => Int, { description: "1: 一级指标; 2: 二级指标." })
  level!: number;
}
