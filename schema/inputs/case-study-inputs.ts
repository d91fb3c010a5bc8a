import { Field, ID, InputType, Int } from "type-graphql";
import { AttachmentInput } from "./attachment-input.ts";
import { CaseResultInput } from "./case-result-input.ts";

/** What both forms may hold. */
@InputType()
class CaseStudyParts {
  @Field(() => ID, { nullable: true, description: "Id of the unit that submits it." })
  submittedBy?: string | null;

  @Field(() => String, { nullable: true, description: "编者说明, above the first part: who compiled it, from what." })
  note?: string | null;

  @Field(() => String, { nullable: true, description: "背景, Markdown." })
  background?: string | null;

  @Field(() => String, { nullable: true, description: "成效, Markdown." })
  outcome?: string | null;

  @Field(() => [CaseResultInput], { nullable: true, description: "Figures that changed." })
  results?: CaseResultInput[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of indicators that it demonstrates." })
  indicators?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of measures that it demonstrates." })
  measures?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of policies that it demonstrates." })
  policies?: string[] | null;

  @Field(() => [AttachmentInput], { nullable: true, description: "Files that come with it." })
  attachments?: AttachmentInput[] | null;
}

@InputType({ description: "A new case." })
export class CreateCaseStudyInput extends CaseStudyParts {
  @Field(() => String, { description: "Title." })
  title!: string;

  @Field(() => String, { description: "What it is in a sentence or two." })
  summary!: string;

  @Field(() => ID, { description: "Id of the place." })
  jurisdiction!: string;

  @Field(() => String, { description: "做法, Markdown." })
  practice!: string;
}

@InputType({ description: "What changes in a case; what is left out stays as it is." })
export class UpdateCaseStudyInput extends CaseStudyParts {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "The revision that was read; another one stored meanwhile is a CONFLICT that carries it." })
  revision!: number;

  @Field(() => String, { nullable: true, description: "Title." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What it is in a sentence or two." })
  summary?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the place." })
  jurisdiction?: string | null;

  @Field(() => String, { nullable: true, description: "做法, Markdown." })
  practice?: string | null;
}
