import { Field, Int, ObjectType } from "type-graphql";
import { WarningKind } from "../enums/warning-kind.ts";

@ObjectType("EditorialWarning", {
  description: "What should be looked at before a text is published, and what to do about it.",
  simpleResolvers: true,
})
export class Warning {
  @Field(() => WarningKind, { description: "What it is." })
  kind!: WarningKind;

  @Field(() => String, { description: "The field it stands in: practice, sections.2.text, results.0." })
  field!: string;

  @Field(() => String, { description: "Where, in words: 做法第2段." })
  place!: string;

  @Field(() => Int, { description: "Offset in the text of that field." })
  at!: number;

  @Field(() => String, { description: "The words that were found." })
  quote!: string;

  @Field(() => String, { description: "What to do." })
  advice!: string;

  @Field(() => Boolean, { description: "True: nobody can publish over it; false: an administrator can, with a reason." })
  blocking!: boolean;
}
