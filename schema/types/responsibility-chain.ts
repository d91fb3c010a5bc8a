import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.ts";
import { ChainSubject } from "../unions/chain-subject.ts";
import { Assignment } from "./assignment.ts";
import { EscalationStep } from "./escalation-step.ts";
import { TakenUp } from "./taken-up.ts";

@ObjectType({ description: "Who answers for a subject, from the leading unit to the top of the ladder (责任链).", simpleResolvers: true })
export class ResponsibilityChain {
  @Field(() => ChainSubject, { description: "The indicator or measure." })
  subject!: typeof ChainSubject;

  @Field(() => [Assignment], { description: "Who leads (牵头)." })
  leads!: Assignment[];

  @Field(() => [Assignment], { description: "Who supports (配合、责任)." })
  supports!: Assignment[];

  @Field(() => [TakenUp], { description: "Which body takes it up." })
  takenUpBy!: TakenUp[];

  @Field(() => [EscalationStep], { description: "Where it goes when stuck, nearest first, up to eight steps." })
  escalation!: EscalationStep[];

  @Field(() => DateScalar, { nullable: true, description: "The date that was asked for; null: today." })
  asOf!: string | null;

  @Field(() => [String], { description: "What the notices do not say, in words." })
  gaps!: string[];
}
