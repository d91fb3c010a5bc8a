import { Field, ObjectType } from "type-graphql";
import { UnitKind } from "../enums/unit-kind.ts";
import { Node } from "./node.ts";

@ObjectType({
  implements: Node,
  description: "A unit of one jurisdiction (单位): units of two jurisdictions with one name are two units.",
  simpleResolvers: true,
})
export class Unit extends Node {
  @Field(() => String, { description: "Name." })
  name!: string;

  @Field(() => UnitKind, { description: "A unit, a set of units or a post." })
  kind!: UnitKind;

  @Field(() => [String], { description: "Other names of the same unit (别名、加挂牌子)." })
  aliases!: string[];
}
