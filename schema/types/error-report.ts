import { Field, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "A reader says that something is wrong (报告错误).", simpleResolvers: true })
export class ErrorReport {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ID, { description: "What it is said of." })
  subjectId!: string;

  @Field(() => String, { description: "What that was called then." })
  subjectName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The one claim that it is about, as the page said it; null where it is about the whole.",
  })
  claim!: string | null;

  @Field(() => String, { description: "What is wrong, in the reader's words: plain text." })
  text!: string;

  @Field(() => String, { nullable: true, description: "How the reader may be reached." })
  contact!: string | null;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { nullable: true, description: "What came of it; null while nobody has answered." })
  answer!: string | null;

  @Field(() => Person, { nullable: true, description: "Who answered." })
  answeredBy!: Person | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was answered." })
  answeredAt!: string | null;
}
