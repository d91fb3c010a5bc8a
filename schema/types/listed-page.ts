import { Field, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";

@ObjectType({ description: "A page of the portal.", simpleResolvers: true })
export class ListedPage {
  @Field(() => ID, { description: "Of what it shows." })
  id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was published or changed; null where nobody notes it." })
  changedAt!: string | null;
}
