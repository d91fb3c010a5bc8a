import { Field, ObjectType } from "type-graphql";
import { Actor } from "../unions/actor.ts";
import { Citation } from "./citation.ts";
import { MeetingBody } from "./meeting-body.ts";

@ObjectType({ description: "Where a body passes what it cannot settle or may not decide.", simpleResolvers: true })
export class EscalationStep {
  @Field(() => MeetingBody, { description: "The body that passes it on." })
  from!: MeetingBody;

  @Field(() => Actor, { nullable: true, description: "Where it goes; null where the notice names none (重大事项按程序报批)." })
  to!: typeof Actor | null;

  @Field(() => String, { nullable: true, description: "Where it goes, as written: 召集人及相关分管委领导." })
  toText!: string | null;

  @Field(() => String, { nullable: true, description: "On what condition, as written: 无法解决的问题." })
  condition!: string | null;

  @Field(() => Citation, { description: "Where it says so." })
  citation!: Citation;
}
