import { Field, Int, ObjectType } from "type-graphql";
import { EditorialState } from "../enums/editorial-state.ts";
import { DateTimeScalar } from "../scalars/date-time.ts";
import { Node } from "./node.ts";

@ObjectType({
  implements: Node,
  description: "Explains one policy (政策解读); each section may stand beside the clause it explains.",
  simpleResolvers: true,
})
export class Interpretation extends Node {
  @Field(() => String, { description: "Title." })
  title!: string;

  @Field(() => String, { description: "The whole as HTML that is safe to show." })
  bodyHtml!: string;

  @Field(() => Boolean, { description: "True: an official interpretation; false: notes compiled from the text." })
  official!: boolean;

  @Field(() => EditorialState, { description: "Where it stands." })
  state!: EditorialState;

  @Field(() => Int, { description: "Rises with each change." })
  revision!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was published." })
  publishedAt!: string | null;

  @Field(() => DateTimeScalar, { description: "When it last changed." })
  updatedAt!: string;
}
