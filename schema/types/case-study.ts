import { Field, Int, ObjectType } from "type-graphql";
import { EditorialState } from "../enums/editorial-state.ts";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { Attachment } from "./attachment.ts";
import { CaseResult } from "./case-result.ts";
import { Node } from "./node.ts";

@ObjectType({ implements: Node, description: "An excellent case (优秀案例). Public readers see what is published.", simpleResolvers: true })
export class CaseStudy extends Node {
  @Field(() => String, { description: "Title." })
  title!: string;

  @Field(() => String, { description: "What it is in a sentence or two." })
  summary!: string;

  @Field(() => String, { nullable: true, description: "背景, Markdown." })
  background!: string | null;

  @Field(() => String, { description: "做法, Markdown." })
  practice!: string;

  @Field(() => String, { nullable: true, description: "成效, Markdown; only where stated." })
  outcome!: string | null;

  @Field(() => String, { description: "The whole as HTML that is safe to show." })
  bodyHtml!: string;

  @Field(() => [CaseResult], { description: "Figures that changed." })
  results!: CaseResult[];

  @Field(() => [Attachment], { description: "Files that come with it." })
  attachments!: Attachment[];

  @Field(() => EditorialState, { description: "Where it stands." })
  state!: EditorialState;

  @Field(() => Int, { description: "Rises with each change." })
  revision!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was published." })
  publishedAt!: string | null;

  @Field(() => DateTimeScalar, { description: "When it last changed." })
  updatedAt!: string;
}
