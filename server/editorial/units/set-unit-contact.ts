import { BadInputError, DomainError, ForbiddenError, NotFoundError } from "../../domain/errors.ts";
import { cleanLine } from "../../domain/manuscripts/clean-text.ts";
import type { UnitContact } from "../../domain/units/unit-contact.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { lockChangeLog } from "../../graph/change-log.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { readUnits } from "../../graph/queries/nodes-by-id.ts";
import { readerOf } from "../../graph/reader-of.ts";
import { addUnitContact, readUnitContacts } from "../../graph/units/unit-contacts.ts";
import { recordAct } from "../audit-log.ts";
import { isNextOf } from "../is-next-of.ts";

const LONGEST = { phone: 40, address: 100 };
const PHONE = /^[\d\s()（）+\-—转、,，;；]*$/;
const MOBILE = /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/;

interface EnteredContact {
  unit: string;
  /** The revision that was read; 0 where there was none. */
  revision: number;
  phone?: string | null;
  address?: string | null;
}

/**
 * Says how the public reaches a unit; both left empty takes back what was there. Every revision is kept, with who entered it and when; a button
 * pressed twice makes one.
 *
 * @throws {NotFoundError} for no unit. @throws {ForbiddenError} to an editor of another unit.
 * @throws {BadInputError} for a number that is no number, or a person's mobile.
 * @throws {DomainError} CONFLICT carrying what is stored, when that is no longer the revision that was read.
 */
export async function setUnitContact(graph: GraphStore, viewer: Viewer, entered: EnteredContact): Promise<UnitContact> {
  const { unit, revision } = entered;
  const phone = cleanLine("办公电话", entered.phone ?? "", LONGEST.phone) || null;
  const address = cleanLine("办公地址", entered.address ?? "", LONGEST.address) || null;
  if (phone && (!PHONE.test(phone) || !/\d{3}/.test(phone)))
    throw new BadInputError(`“${phone}”不像电话号码。请只填办公电话，不要写人名。`, { field: "phone" });
  if (MOBILE.test(`${phone} ${address}`)) throw new BadInputError("这像是个人手机号。这里只公开办公电话和办公地址。", { field: "phone" });
  if (viewer.unitId && viewer.unitId !== unit) throw new ForbiddenError("您代表别的单位，只能填写本单位的联系方式。", { unit });
  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const reader = readerOf(transaction);
    const known = (await readUnits(reader, [unit], "")).get(unit);
    if (known?.kind !== "UNIT") throw new NotFoundError(`没有编号为“${unit.slice(0, 100)}”的单位。`, { id: unit });
    const [stored] = (await readUnitContacts(reader, [unit], "")).get(unit) ?? [];
    const isRepeated = stored && isNextOf(revision, { ...stored, updatedBy: stored.enteredBy }, viewer);
    if (isRepeated && stored.phone === phone && stored.address === address) return stored;
    if ((stored?.revision ?? 0) !== revision) {
      throw new DomainError("CONFLICT", `${stored?.enteredBy.name ?? "别人"}刚刚改过，您填的没有保存。请对照现在的内容再改。`, { stored });
    }
    const enteredBy = { id: viewer.accountId, name: viewer.name };
    const contact = { unitId: unit, revision: revision + 1, phone, address, enteredBy, at: new Date().toISOString() };
    await addUnitContact(transaction, contact);
    await recordAct(transaction, {
      by: viewer,
      action: "unit.setContact",
      subjectId: unit,
      details: { revision: contact.revision, phone, address },
    });
    return contact;
  });
}
