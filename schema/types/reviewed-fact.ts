import { Field, Float, ID, ObjectType } from "type-graphql";
import { FactKind } from "../enums/fact-kind.ts";
import { FactDecision } from "./fact-decision.ts";

@ObjectType({ description: "A part of a fact that an editor may correct.", simpleResolvers: true })
class FactField {
  @Field(() => String, { description: "Name, for judgeFact." })
  name!: string;

  @Field(() => String, { description: "What people call it." })
  label!: string;

  @Field(() => Boolean, { description: "Whether it holds many names, a line each." })
  many!: boolean;

  @Field(() => Boolean, { description: "Whether it may not be empty." })
  required!: boolean;

  @Field(() => [String], { description: "As it was read." })
  lines!: string[];

  @Field(() => [String], { nullable: true, description: "As an editor has it; null where it was not corrected." })
  corrected!: string[] | null;
}

@ObjectType({ description: "A fact that was read from a notice on the desk, and what an editor made of it.", simpleResolvers: true })
export class ReviewedFact {
  @Field(() => ID, { description: "The same in every reading in which the notice says it in the same words." })
  key!: string;

  @Field(() => FactKind, { description: "What kind of fact." })
  kind!: string;

  @Field(() => String, { description: "What it is about." })
  title!: string;

  @Field(() => String, { description: "What it states, in words, as it was read." })
  says!: string;

  @Field(() => String, { description: "Path of the clause that states it; empty for the head, which stands in none." })
  clause!: string;

  @Field(() => String, { description: "Ordinal of that clause: its anchor." })
  anchor!: string;

  @Field(() => String, { description: "The words that state it." })
  quote!: string;

  @Field(() => String, { description: "The rule that read it." })
  rule!: string;

  @Field(() => Float, { description: "How likely it is right, 0 to 1." })
  confidence!: number;

  @Field(() => [FactField], { description: "What of it may be corrected." })
  fields!: FactField[];

  @Field(() => FactDecision, { nullable: true, description: "Null while nobody has judged it." })
  decision!: FactDecision | null;
}
