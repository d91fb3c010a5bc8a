import { Field, Int, ObjectType } from "type-graphql";
import { RevisionAct } from "../enums/revision-act.ts";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { FieldChange } from "./field-change.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "One step in the life of a text: who did what, when.", simpleResolvers: true })
export class Revision {
  @Field(() => Int, { description: "Its number." })
  revision!: number;

  @Field(() => RevisionAct, { description: "What was done." })
  act!: RevisionAct;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => Person, { nullable: true, description: "Who; null for what came with the collection." })
  by!: Person | null;

  @Field(() => String, { nullable: true, description: "What they said to it." })
  comment!: string | null;

  @Field(() => [FieldChange], { description: "What differs from the revision before." })
  changes!: FieldChange[];
}
