import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "One value of a facet.", simpleResolvers: true })
export class FacetValue {
  @Field(() => String, { description: "The value." })
  value!: string;

  @Field(() => String, { description: "How to show it; for most facets the value itself." })
  label!: string;

  @Field(() => Int, { description: "How many hits have it." })
  count!: number;
}
