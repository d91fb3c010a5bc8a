import { Field, ID, ObjectType } from "type-graphql";
import { ManuscriptKind } from "../enums/manuscript-kind.ts";
import { DateTimeScalar } from "../scalars/date-time.ts";

@ObjectType({ description: "A case or interpretation that was public and was taken back (撤回).", simpleResolvers: true })
export class WithdrawnPiece {
  @Field(() => ID, { description: "The id it had." })
  id!: string;

  @Field(() => ManuscriptKind, { description: "What it was." })
  kind!: ManuscriptKind;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { description: "Why, as the editor wrote it." })
  reason!: string;
}
