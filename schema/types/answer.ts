import { Field, ObjectType } from "type-graphql";
import { ChainSubject } from "../unions/chain-subject.ts";
import { Citation } from "./citation.ts";
import { ResponsibilityChain } from "./responsibility-chain.ts";

@ObjectType({ description: "One sentence of an answer and the clauses that state it.", simpleResolvers: true })
class AnswerSentence {
  @Field(() => String, { description: "In Chinese, ending in a full stop." })
  text!: string;

  @Field(() => [Citation], { description: "Where it says so: at least one." })
  citations!: Citation[];
}

@ObjectType({ description: "One way in which a question can be meant, and the answer to that.", simpleResolvers: true })
class AnswerReading {
  @Field(() => String, { description: "What it is about: 示例区 · 开办企业." })
  about!: string;

  @Field(() => String, { description: "The page that says more." })
  url!: string;

  @Field(() => [AnswerSentence], { description: "The answer; empty where the notices do not say it." })
  sentences!: AnswerSentence[];

  @Field(() => [String], { description: "What was asked and is not said, in words." })
  missing!: string[];
}

@ObjectType({ description: "What the notices answer to a question, or why they do not.", simpleResolvers: true })
export class Answer {
  @Field(() => Boolean, { description: "Whether the notices say at least a part of what was asked." })
  answered!: boolean;

  @Field(() => String, { description: "The whole answer in words; where it is refused, why." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: "How words that name no exact days were read: “下个月”按2026年12月理解。; null where there are none.",
  })
  understood!: string | null;

  @Field(() => ChainSubject, { nullable: true, description: "The indicator or measure, where the question is about just one." })
  subject!: typeof ChainSubject | null;

  @Field(() => ResponsibilityChain, { nullable: true, description: "Its responsibility chain." })
  chain!: ResponsibilityChain | null;

  @Field(() => [Citation], { description: "Every clause that the answer rests on, once each." })
  citations!: Citation[];

  @Field(() => String, {
    nullable: true,
    description: "What could not be answered, and what to ask instead; null where nothing is left open.",
  })
  reason!: string | null;

  @Field(() => [AnswerReading], { description: "Each way in which the question can be meant; one where it is clear." })
  readings!: AnswerReading[];
}
