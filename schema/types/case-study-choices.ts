import { Field, ObjectType } from "type-graphql";
import { CaseStudyChoice } from "./case-study-choice.ts";

@ObjectType({
  description: "What published cases can be found by, at most a hundred of each, what finds most first.",
  simpleResolvers: true,
})
export class CaseStudyChoices {
  @Field(() => [CaseStudyChoice], { description: "主题: what is called so on the first level of indicators." })
  themes!: CaseStudyChoice[];

  @Field(() => [CaseStudyChoice], { description: "指标 of the second level, as everyone means them." })
  concepts!: CaseStudyChoice[];

  @Field(() => [CaseStudyChoice], { description: "地区" })
  jurisdictions!: CaseStudyChoice[];

  @Field(() => [CaseStudyChoice], { description: "单位: who submitted a case, or answers for what it demonstrates." })
  units!: CaseStudyChoice[];
}
