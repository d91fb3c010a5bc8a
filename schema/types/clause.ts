import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "./node.ts";

@ObjectType({
  implements: Node,
  description: "A section, numbered item or annex of a notice (条款): what every citation points at.",
  simpleResolvers: true,
})
export class Clause extends Node {
  @Field(() => String, { description: "For people, from the outermost heading in: 附件3/二/（二）/2." })
  path!: string;

  @Field(() => String, { description: "For links: the anchor of the clause on the page of its policy, e.g. a3-2-2-2." })
  ordinal!: string;

  @Field(() => String, { description: "Its place on the portal." })
  url!: string;

  @Field(() => String, { nullable: true, description: "Heading (标题), where it has one." })
  heading!: string | null;

  @Field(() => Int, { description: "0 for the outermost." })
  depth!: number;

  @Field(() => Int, { description: "Place in the reading order of its notice, from 0." })
  position!: number;
}
