import { Field, ObjectType } from "type-graphql";
import { TakenUpBasis } from "../enums/taken-up-basis.ts";
import { Citation } from "./citation.ts";
import { MeetingBody } from "./meeting-body.ts";

@ObjectType({
  description: "The body that takes a subject up, and whether the notice says so of this subject or of all its work.",
  simpleResolvers: true,
})
export class TakenUp {
  @Field(() => MeetingBody, { description: "The body." })
  body!: MeetingBody;

  @Field(() => TakenUpBasis, { description: "Of this subject, or of all the work of the notice." })
  basis!: TakenUpBasis;

  @Field(() => Citation, { description: "Where it says so." })
  citation!: Citation;
}
