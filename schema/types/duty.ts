import { Field, ObjectType } from "type-graphql";
import { Node } from "./node.ts";

@ObjectType({ implements: Node, description: "A recurring or dated obligation (报送、召开、提交).", simpleResolvers: true })
export class Duty extends Node {
  @Field(() => String, { description: "What is owed, as written." })
  text!: string;

  @Field(() => String, { nullable: true, description: "How often, as written: 每月, 每季度." })
  cadence!: string | null;

  @Field(() => String, { nullable: true, description: "By when, as written: 每月25日前." })
  due!: string | null;
}
