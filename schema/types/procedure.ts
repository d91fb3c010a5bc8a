import { Field, ObjectType } from "type-graphql";
import { Node } from "./node.ts";

@ObjectType({ implements: Node, description: "A flow that a notice lays out step by step (办理流程).", simpleResolvers: true })
export class Procedure extends Node {
  @Field(() => String, { description: "Name." })
  name!: string;
}
