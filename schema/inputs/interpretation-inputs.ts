import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A section of an interpretation." })
export class InterpretationSectionInput {
  @Field(() => String, { description: "Heading." })
  heading!: string;

  @Field(() => String, { description: "Markdown." })
  text!: string;

  @Field(() => ID, { nullable: true, description: "Id of the clause that it explains." })
  clause?: string | null;
}

@InputType({ description: "A new interpretation." })
export class CreateInterpretationInput {
  @Field(() => String, { description: "Title." })
  title!: string;

  @Field(() => ID, { description: "Id of the policy that it explains." })
  policy!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: an official interpretation; false, as it is where nothing is said: notes compiled from the text.",
  })
  official?: boolean | null;

  @Field(() => String, { nullable: true, description: "编者说明, above the first section." })
  note?: string | null;

  @Field(() => [InterpretationSectionInput], { description: "Its sections in order." })
  sections!: InterpretationSectionInput[];
}

@InputType({ description: "What changes in an interpretation; what is left out stays as it is." })
export class UpdateInterpretationInput {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "The revision that was read; another one stored meanwhile is a CONFLICT that carries it." })
  revision!: number;

  @Field(() => String, { nullable: true, description: "Title." })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the policy that it explains." })
  policy?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is an official interpretation." })
  official?: boolean | null;

  @Field(() => String, { nullable: true, description: "编者说明, above the first section." })
  note?: string | null;

  @Field(() => [InterpretationSectionInput], { nullable: true, description: "Its sections in order, all of them." })
  sections?: InterpretationSectionInput[] | null;
}
