import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.ts";

@ObjectType({
  description: "How the public reaches a unit (联系方式): an office's number and address that an editor entered; no notice says it.",
  simpleResolvers: true,
})
export class UnitContact {
  @Field(() => Int, { description: "From 1, one more with each change." })
  revision!: number;

  @Field(() => String, { nullable: true, description: "Telephone number of an office (办公电话)." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Address of an office (办公地址)." })
  address!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was entered." })
  at!: string;
}
