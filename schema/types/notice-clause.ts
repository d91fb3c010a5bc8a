import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "A clause of a notice on the desk.", simpleResolvers: true })
export class NoticeClause {
  @Field(() => String, { description: "For people: 附件3/二/（二）." })
  path!: string;

  @Field(() => String, { description: "Its anchor." })
  ordinal!: string;

  @Field(() => Int, { description: "0 for the outermost." })
  depth!: number;

  @Field(() => String, { description: "Its words as HTML that is safe to show, the facts marked in them." })
  html!: string;
}
