import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "What should be looked at before a notice is loaded.", simpleResolvers: true })
export class NoticeWarning {
  @Field(() => String, { description: "Kind, in capitals." })
  kind!: string;

  @Field(() => String, { description: "Path of the clause; empty where it is about the whole." })
  place!: string;

  @Field(() => String, { description: "The words in question." })
  quote!: string;

  @Field(() => String, { description: "What to do about it." })
  advice!: string;

  @Field(() => Boolean, { description: "Nobody may load it with this in it." })
  blocking!: boolean;
}
