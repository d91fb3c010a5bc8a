import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "What became of a report.", simpleResolvers: true })
export class ReportErrorPayload {
  @Field(() => Boolean, { description: "It is kept, and editors see it." })
  received!: boolean;
}
