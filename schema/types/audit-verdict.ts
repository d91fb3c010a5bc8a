import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Whether the log of who did what is as it was written.", simpleResolvers: true })
export class AuditVerdict {
  @Field(() => Int, { description: "How many entries are whole, from the first." })
  entries!: number;

  @Field(() => String, { description: "Hash of the last of those: note it where nobody who can write to the graph can write." })
  hash!: string;

  @Field(() => Int, { nullable: true, description: "The first entry that is not whole; null where all are." })
  brokenAt!: number | null;

  @Field(() => String, { nullable: true, description: "What is wrong with it." })
  why!: string | null;
}
