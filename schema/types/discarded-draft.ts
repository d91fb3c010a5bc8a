import { Field, ID, ObjectType } from "type-graphql";
import { ManuscriptKind } from "../enums/manuscript-kind.ts";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "What is left of a draft that its author discarded (放弃).", simpleResolvers: true })
export class DiscardedDraft {
  @Field(() => ID, { description: "The id that it had; nothing else ever gets it." })
  id!: string;

  @Field(() => ManuscriptKind, { description: "What it was to become." })
  kind!: ManuscriptKind;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => Person, { description: "Who discarded it." })
  discardedBy!: Person;

  @Field(() => DateTimeScalar, { description: "When." })
  discardedAt!: string;
}
