import type { UnitContact } from "../../domain/units/unit-contact.ts";
import { appendChanges } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { type BatchRead, groupRows } from "../queries/batch.ts";

interface ContactRow extends Omit<UnitContact, "enteredBy"> {
  enteredById: string;
  enteredByName: string;
}

const ADD = /* cypher */ `CREATE (c:UnitContact {id: $id}) SET c += $row`;
const OF_UNITS = /* cypher */ `
  MATCH (c:UnitContact)
  WHERE c.unitId IN $ids
  RETURN c.unitId AS of, c {.*} AS node
  ORDER BY c.revision DESC`;

/** Stores a revision. A transaction holds the lock of the change log before it reads which comes next. */
export async function addUnitContact(transaction: GraphTransaction, { enteredBy, ...contact }: UnitContact): Promise<void> {
  const row = { ...contact, enteredById: enteredBy.id, enteredByName: enteredBy.name };
  await transaction.run(ADD, { id: `${contact.unitId}.contact-${contact.revision}`, row });
  await appendChanges(transaction, [{ entityId: contact.unitId, label: "Unit", operation: "PUT" }]);
}

/** Every revision of how units are reached, the newest first. */
export const readUnitContacts: BatchRead<UnitContact[]> = async (graph, ids) => {
  const rows = await graph.read<{ of: string; node: Partial<ContactRow> }>(OF_UNITS, { ids });
  return groupRows(rows, ({ node }) => {
    const { phone = null, address = null } = node;
    const { unitId, revision, at, enteredById, enteredByName } = node as ContactRow;
    return { unitId, revision, phone, address, at, enteredBy: { id: enteredById, name: enteredByName } };
  });
};
