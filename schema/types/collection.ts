import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How much the collection holds; what is not published does not count.", simpleResolvers: true })
export class Collection {
  @Field(() => Int, { description: "政策, without those that are only cited." })
  policies!: number;

  @Field(() => Int, { description: "条款" })
  clauses!: number;

  @Field(() => Int, { description: "举措" })
  measures!: number;

  @Field(() => Int, { description: "指标, both levels" })
  indicators!: number;

  @Field(() => Int, { description: "单位, sets and posts left out" })
  units!: number;

  @Field(() => Int, { description: "会议、领导小组、专班" })
  meetingBodies!: number;

  @Field(() => Int, { description: "职责事项" })
  duties!: number;

  @Field(() => Int, { description: "地区" })
  jurisdictions!: number;

  @Field(() => Int, { description: "政策解读" })
  interpretations!: number;

  @Field(() => Int, { description: "案例" })
  caseStudies!: number;
}
