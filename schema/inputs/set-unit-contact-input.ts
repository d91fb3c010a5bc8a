import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "How the public reaches a unit; both left out takes back what was there." })
export class SetUnitContactInput {
  @Field(() => ID, { description: "Id of the unit." })
  unit!: string;

  @Field(() => Int, { description: "The revision that was read; 0 where there was none." })
  revision!: number;

  @Field(() => String, { nullable: true, description: "Telephone number of an office, never of a person." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Address of an office." })
  address?: string | null;
}
