import { Field, ObjectType } from "type-graphql";
import { Assignment } from "./assignment.ts";
import { Indicator } from "./indicator.ts";
import { Jurisdiction } from "./jurisdiction.ts";

@ObjectType({ description: "A line of a comparison, as one place has it.", simpleResolvers: true })
export class ComparedPart {
  @Field(() => Indicator, { nullable: true, description: "The second-level indicator that stands there; null where this place has none." })
  indicator!: object | null;

  @Field(() => Boolean, { description: "False where the places call it differently and only what is measured is the same (环节, 流程)." })
  certain!: boolean;
}

@ObjectType({ description: "An indicator in one of several places that have it.", simpleResolvers: true })
export class IndicatorComparison {
  @Field(() => Jurisdiction, { description: "The place (地区)." })
  jurisdiction!: object;

  @Field(() => Indicator, { description: "The indicator there." })
  indicator!: object;

  @Field(() => [Assignment], { description: "Who leads it there (牵头)." })
  leads!: Assignment[];

  @Field(() => [Assignment], { description: "Who supports it there (配合、责任)." })
  supports!: Assignment[];

  @Field(() => [ComparedPart], {
    description: "What it is broken into: the same lines in the same order for every place, so that the places stand side by side.",
  })
  parts!: ComparedPart[];
}
