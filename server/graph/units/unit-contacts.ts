import type { UnitContact } from "../../domain/units/unit-contact.ts";
import { appendChanges } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import { type BatchRead, groupRows } from "../queries/batch.ts";
import { readerOf } from "../reader-of.ts";

interface ContactRow extends Omit<UnitContact, "enteredBy"> {
  enteredById: string;
  enteredByName: string;
}

const ADD = /* cypher */ `CREATE (c:UnitContact {id: $id}) SET c += $row`;
const FORGET = /* cypher */ `MATCH (c:UnitContact) WHERE c.unitId IN $ids DELETE c`;
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

/** Of two units that turn out to be one: what was entered for the kept one stands, what was entered for the other comes before it. */
export async function mergeUnitContacts(transaction: GraphTransaction, { gone, kept }: { gone: string; kept: string }): Promise<void> {
  const ids = [gone, kept];
  const entered = await readUnitContacts(readerOf(transaction), ids, "");
  if (!entered.has(gone)) return;
  await transaction.run(FORGET, { ids });
  const oldestFirst = ids.flatMap((id) => (entered.get(id) ?? []).toReversed());
  for (const [index, contact] of oldestFirst.entries())
    await addUnitContact(transaction, { ...contact, unitId: kept, revision: index + 1 });
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
