import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "What an uploaded document did not say of the draft that was made from it.", simpleResolvers: true })
export class DraftAdvice {
  @Field(() => String, { description: "The field: background." })
  field!: string;

  @Field(() => String, { description: "What people call it: 背景." })
  place!: string;

  @Field(() => String, { description: "What to do." })
  advice!: string;
}
