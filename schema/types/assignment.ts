import { Field, ObjectType } from "type-graphql";
import { Citation } from "./citation.ts";
import { Unit } from "./unit.ts";

@ObjectType({ description: "A unit that leads (牵头) or supports (配合、责任), and where it says so.", simpleResolvers: true })
export class Assignment {
  @Field(() => Unit, { description: "The unit." })
  unit!: Unit;

  @Field(() => String, { description: "The unit as this notice writes it: 市场监管局 for 市场监督管理局（知识产权局）." })
  text!: string;

  @Field(() => Citation, { description: "Where it says so." })
  citation!: Citation;

  @Field(() => Boolean, { description: "The text names a set (各相关部门) or leaves the list open (等部门)." })
  openEnded!: boolean;

  @Field(() => Boolean, { description: "The text says so of the group or heading above, not of this subject itself." })
  inherited!: boolean;
}
