import { Field, ID, ObjectType } from "type-graphql";
import { FactKind } from "../enums/fact-kind.ts";
import { FactVerdict } from "../enums/fact-verdict.ts";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "One field of a fact as an editor has it.", simpleResolvers: true })
class FactChange {
  @Field(() => String, { description: "Name of the field." })
  field!: string;

  @Field(() => [String], { description: "A line for each name; none where the notice says nothing of it." })
  lines!: string[];
}

@ObjectType({ description: "What an editor decided about a fact, kept for the notice's next reading (更正).", simpleResolvers: true })
export class FactDecision {
  @Field(() => ID, { description: "Of the fact: made of its kind, its title and a hash of its quote." })
  key!: string;

  @Field(() => FactKind, { description: "What kind of fact." })
  kind!: string;

  @Field(() => String, { description: "Its title, as it was read." })
  title!: string;

  @Field(() => String, { description: "The words it rested on." })
  quote!: string;

  @Field(() => FactVerdict, { description: "What was decided." })
  verdict!: string;

  @Field(() => [FactChange], { description: "What was corrected." })
  changes!: FactChange[];

  @Field(() => String, { nullable: true, description: "Why." })
  reason!: string | null;

  @Field(() => Person, { description: "Who decided." })
  by!: Person;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;
}
