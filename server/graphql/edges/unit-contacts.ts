import { Authorized, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Role } from "../../../schema/enums/role.ts";
import { Unit } from "../../../schema/types/unit.ts";
import { UnitContact } from "../../../schema/types/unit-contact.ts";
import type { UnitContact as Contact } from "../../domain/units/unit-contact.ts";
import type { NodeRow } from "../../graph/rows/node-row.ts";
import { readUnitContacts } from "../../graph/units/unit-contacts.ts";
import type { Context } from "../context.ts";

@Resolver(() => Unit)
export class UnitContacts {
  @FieldResolver(() => UnitContact, { nullable: true, description: "How the public reaches it; null where no editor has entered it." })
  async contact(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    const [contact] = await context.loadMany(readUnitContacts, id);
    return contact && (contact.phone || contact.address) ? contact : null;
  }

  @Authorized(Role.EDITOR, Role.REVIEWER, Role.ADMIN)
  @FieldResolver(() => [UnitContact], { description: "Every revision of that, the newest first. For whoever edits or reviews." })
  contactHistory(@Root() { id }: NodeRow<"Unit">, @Ctx() context: Context) {
    return context.loadMany(readUnitContacts, id);
  }
}

@Resolver(() => UnitContact)
export class UnitContactEditor {
  @FieldResolver(() => String, { description: "The name, then, of the editor who entered it." })
  enteredBy(@Root() { enteredBy }: Contact) {
    return enteredBy.name;
  }
}
