import { Field, Float, ID, InputType, Int } from "type-graphql";
import { FactVerdict } from "../enums/fact-verdict.ts";

@InputType({ description: "An uploaded notice as it was read." })
class NoticeAt {
  @Field(() => ID, { description: "Id of the upload." })
  id!: string;

  @Field(() => Int, { description: "The revision that was read; another one stored meanwhile is a CONFLICT." })
  revision!: number;
}

@InputType({ description: "One field of a fact as it should be." })
class FactChangeInput {
  @Field(() => String, { description: "Name of the field." })
  field!: string;

  @Field(() => [String], { description: "A line for each name, in words of the notice." })
  lines!: string[];
}

@InputType({ description: "What an editor makes of a fact." })
export class JudgeFactInput extends NoticeAt {
  @Field(() => ID, { description: "Key of the fact." })
  fact!: string;

  @Field(() => FactVerdict, { nullable: true, description: "Null takes back what was decided." })
  verdict?: FactVerdict | null;

  @Field(() => [FactChangeInput], { nullable: true, description: "What is corrected." })
  changes?: FactChangeInput[] | null;

  @Field(() => String, { nullable: true, description: "Why; required to correct and to reject." })
  reason?: string | null;
}

@InputType({ description: "Which facts to confirm at once." })
export class ConfirmFactsInput extends NoticeAt {
  @Field(() => Float, { defaultValue: 0.95, description: "How sure they are at least, 0 to 1." })
  least!: number;
}

@InputType({ description: "A correction that is let go of." })
export class DropCorrectionInput extends NoticeAt {
  @Field(() => ID, { description: "Key of the correction." })
  correction!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@InputType({ description: "What a notice replaces." })
export class ChooseReplacedPolicyInput extends NoticeAt {
  @Field(() => ID, { nullable: true, description: "Id of a held policy; null for none." })
  policy?: string | null;
}
