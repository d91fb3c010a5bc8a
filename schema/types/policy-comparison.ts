import { Field, Int, ObjectType } from "type-graphql";
import { ComparedRelation } from "../enums/compared-relation.ts";
import { Policy } from "./policy.ts";
import { Statement } from "./statement.ts";

@ObjectType({ description: "One thing that a notice lays down, in either version.", simpleResolvers: true })
class ComparedEdge {
  @Field(() => ComparedRelation, { description: "What kind of thing." })
  relation!: ComparedRelation;

  @Field(() => String, { description: "Whom or what it is said of: a unit, an indicator, a measure, a body or a duty, by name." })
  from!: string;

  @Field(() => String, { nullable: true, description: "Towards whom or what; null for a cadence or a deadline." })
  to!: string | null;

  @Field(() => Statement, { nullable: true, description: "As the earlier version has it; null where it has nothing." })
  before!: object | null;

  @Field(() => Statement, { nullable: true, description: "As the later version has it; null where it has nothing." })
  after!: object | null;
}

@ObjectType({ description: "How many things of one kind.", simpleResolvers: true })
class ComparedCount {
  @Field(() => ComparedRelation, { description: "What kind of thing." })
  relation!: ComparedRelation;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({ description: "Two versions of a notice side by side (版本对比).", simpleResolvers: true })
export class PolicyComparison {
  @Field(() => Policy, { description: "The earlier version." })
  before!: object;

  @Field(() => Policy, { description: "The later version." })
  after!: object;

  @Field(() => [ComparedEdge], { description: "What only the later version says." })
  gained!: ComparedEdge[];

  @Field(() => [ComparedEdge], { description: "What only the earlier version says." })
  lost!: ComparedEdge[];

  @Field(() => [ComparedEdge], { description: "What both say, in other words that matter: a condition, a cadence, a deadline, a post." })
  changed!: ComparedEdge[];

  @Field(() => [ComparedCount], { description: "How much of each kind both say alike." })
  unchanged!: ComparedCount[];
}
