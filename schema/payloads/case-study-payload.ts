import { Field, ObjectType } from "type-graphql";
import { CaseStudy } from "../types/case-study.ts";
import { Manuscript } from "../types/manuscript.ts";

@ObjectType({ description: "What became of a case.", simpleResolvers: true })
export class CaseStudyPayload {
  @Field(() => CaseStudy, { description: "The case as it stands now." })
  caseStudy!: CaseStudy;

  @Field(() => Manuscript, { description: "How far it has come." })
  manuscript!: Manuscript;
}
