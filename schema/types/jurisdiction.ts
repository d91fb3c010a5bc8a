import { Field, ObjectType } from "type-graphql";
import { Node } from "./node.ts";

@ObjectType({
  implements: Node,
  description: "A place that issues notices (地区): a city, district or development zone.",
  simpleResolvers: true,
})
export class Jurisdiction extends Node {
  @Field(() => String, { description: "Full name, as its government writes it." })
  name!: string;
}
