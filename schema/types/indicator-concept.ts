import { Field, ObjectType } from "type-graphql";
import { Node } from "./node.ts";

@ObjectType({ implements: Node, description: "An indicator as everyone means it, across jurisdictions (指标概念).", simpleResolvers: true })
export class IndicatorConcept extends Node {
  @Field(() => String, { description: "Common name." })
  name!: string;
}
