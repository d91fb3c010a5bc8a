import { Field, ID, Int, ObjectType } from "type-graphql";
import { EditorialState } from "../enums/editorial-state.ts";
import { ManuscriptKind } from "../enums/manuscript-kind.ts";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { Approval } from "./approval.ts";
import { DraftAdvice } from "./draft-advice.ts";
import { LinkProposal } from "./link-proposal.ts";
import { Person } from "./person.ts";

@ObjectType({
  description: "A case or an interpretation while it is written and reviewed (稿件); the public sees what was published of it.",
  simpleResolvers: true,
})
export class Manuscript {
  @Field(() => ID, { description: "The id that the published text has, or will have." })
  id!: string;

  @Field(() => ManuscriptKind, { description: "What it is to become." })
  kind!: ManuscriptKind;

  @Field(() => EditorialState, { description: "Where it stands." })
  state!: EditorialState;

  @Field(() => Int, { description: "The number to send with the next change." })
  revision!: number;

  @Field(() => Int, { nullable: true, description: "The revision that the public sees; null while it sees none." })
  publicRevision!: number | null;

  @Field(() => Person, { nullable: true, description: "Who began it; null for what came with the collection." })
  author!: Person | null;

  @Field(() => Person, { nullable: true, description: "Who changed it last." })
  updatedBy!: Person | null;

  @Field(() => [Approval], { description: "Who has approved the text as it stands." })
  approvals!: Approval[];

  @Field(() => [LinkProposal], { description: "Of a draft that was made from a document: what it may be linked to, and why." })
  proposals!: LinkProposal[];

  @Field(() => [DraftAdvice], {
    description: "Of a draft that was made from a document, until it is changed: what the document did not say.",
  })
  advice!: DraftAdvice[];

  @Field(() => String, { nullable: true, description: "Why it was returned or withdrawn." })
  comment!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was begun." })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: "When it last changed." })
  updatedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when it waits for review, or when it last did." })
  submittedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was published." })
  publishedAt!: string | null;
}
