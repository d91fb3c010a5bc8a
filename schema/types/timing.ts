import { Field, Int, ObjectType } from "type-graphql";
import { Period } from "../enums/period.ts";
import { TimingKind } from "../enums/timing-kind.ts";

@ObjectType({ description: "When something is due or held, as far as the words of the notice tell (时间).", simpleResolvers: true })
export class Timing {
  @Field(() => TimingKind, { description: "How far they tell." })
  kind!: TimingKind;

  @Field(() => String, { description: "The words, as written." })
  text!: string;

  @Field(() => String, { nullable: true, description: "RRULE of RFC 5545, to count from one of `dates`; for RECURRING only." })
  rule!: string | null;

  @Field(() => Int, { nullable: true, description: "Month, for YEARLESS only." })
  month!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Day of the month, -1 for its last; for YEARLESS only, null where the notice names none.",
  })
  day!: number | null;

  @Field(() => Period, { nullable: true, description: "For PERIODIC only." })
  period!: Period | null;
}
