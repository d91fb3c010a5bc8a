import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";

@ObjectType({ description: "One line of the log of who did what (操作日志).", simpleResolvers: true })
export class AuditEntry {
  @Field(() => Int, { description: "From 1, without gaps." })
  seq!: number;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: "User name of who did it, as it was then; null where nobody was signed in, or the program did it.",
  })
  actor!: string | null;

  @Field(() => String, { description: "Subject and verb: caseStudy.publish." })
  action!: string;

  @Field(() => ID, { description: "To what." })
  subjectId!: string;

  @Field(() => String, { description: "What one must know to understand it, as JSON." })
  details!: string;

  @Field(() => String, { description: "SHA-256 over this line and the hash of the one before, hexadecimal." })
  hash!: string;
}
