import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { SetUnitContactInput } from "../../../schema/inputs/set-unit-contact-input.ts";
import { UnitContact } from "../../../schema/types/unit-contact.ts";
import { setUnitContact } from "../../editorial/units/set-unit-contact.ts";
import type { Context } from "../context.ts";
import { signedIn } from "../signed-in.ts";

@Resolver()
export class UnitContactMutation {
  @Authorized(Role.EDITOR, Role.ADMIN)
  @Mutation(() => UnitContact, {
    description:
      "Says how the public reaches a unit (填写联系方式); an editor of a unit says it of that unit alone. Every revision is kept.",
  })
  setUnitContact(@Arg("input", () => SetUnitContactInput) input: SetUnitContactInput, @Ctx() context: Context) {
    return setUnitContact(context.desk.graph, signedIn(context), input);
  }
}
