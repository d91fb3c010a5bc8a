import { Field, ObjectType } from "type-graphql";
import { BodyKind } from "../enums/body-kind.ts";
import { Node } from "./node.ts";

@ObjectType({
  implements: Node,
  description: "A standing meeting, leading group or working group (会议、领导小组、专班).",
  simpleResolvers: true,
})
export class MeetingBody extends Node {
  @Field(() => String, { description: "Name, as written." })
  name!: string;

  @Field(() => [String], { description: "Other names that the notice uses for it." })
  aliases!: string[];

  @Field(() => BodyKind, { description: "What it is." })
  kind!: BodyKind;
}
