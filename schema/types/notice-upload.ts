import { Field, ID, Int, ObjectType } from "type-graphql";
import { NoticeState } from "../enums/notice-state.ts";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { Approval } from "./approval.ts";
import { FactDecision } from "./fact-decision.ts";
import { Person } from "./person.ts";

@ObjectType({
  description:
    "A notice that an editor uploaded, while its facts are judged (待审通知); the public sees nothing of it before it is loaded.",
  simpleResolvers: true,
})
export class NoticeUpload {
  @Field(() => ID, { description: "Of the upload." })
  id!: string;

  @Field(() => ID, { description: "Of the policy that it is, or will be." })
  policyId!: string;

  @Field(() => String, { description: "Its title, or else its 文号." })
  title!: string;

  @Field(() => String, { nullable: true, description: "发文字号" })
  docNumber!: string | null;

  @Field(() => String, { description: "Name of its place." })
  jurisdiction!: string;

  @Field(() => String, { description: "Name of the file that was uploaded; the file itself is not kept." })
  fileName!: string;

  @Field(() => NoticeState, { description: "How far it has come." })
  state!: string;

  @Field(() => Int, { description: "The number to send with the next step." })
  revision!: number;

  @Field(() => Person, { description: "Who uploaded it." })
  uploadedBy!: Person;

  @Field(() => Person, { description: "Who changed it last." })
  updatedBy!: Person;

  @Field(() => [Approval], { description: "Who has approved it as it stands." })
  approvals!: Approval[];

  @Field(() => [FactDecision], { description: "Corrections of an earlier reading that have no place in this one." })
  unplaced!: FactDecision[];

  @Field(() => String, { nullable: true, description: "Why it was put aside." })
  comment!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was uploaded." })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: "When it last changed." })
  updatedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was loaded." })
  loadedAt!: string | null;
}
