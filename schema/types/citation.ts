import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a fact comes from (出处).", simpleResolvers: true })
export class Citation {
  @Field(() => String, { description: "The words of the clause that say so, white space folded." })
  quote!: string;
}
