import { Field, ObjectType } from "type-graphql";
import { FacetValue } from "./facet-value.ts";

@ObjectType({ description: "How the hits divide by one property (筛选项).", simpleResolvers: true })
export class Facet {
  @Field(() => String, { description: "kind, jurisdiction, year …" })
  name!: string;

  @Field(() => [FacetValue], { description: "Its values, most hits first." })
  values!: FacetValue[];
}
