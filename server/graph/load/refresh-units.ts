import { foldName } from "../../domain/fold-name.ts";
import type { EntityChange } from "../change-log.ts";
import type { GraphTransaction } from "../graph-store.ts";
import type { Difference } from "./difference.ts";
import { isShared } from "./labels.ts";

const NAMES = /* cypher */ `
  UNWIND $ids AS id
  MATCH (u:Unit {id: id})<-[m:MENTIONS]-(:Contribution)
  RETURN u.id AS id, u.name AS name, u.aliases AS held, m.aliases AS said`;
const RENAME = /* cypher */ `
  UNWIND $rows AS row
  MATCH (u:Unit {id: row.id})
  SET u.aliases = row.aliases, u.nameKeys = row.nameKeys`;

interface Names {
  id: string;
  name: string;
  held: string[];
  said: string[];
}

/** The aliases of a shared unit are those that its notices say, together. @returns the units whose names changed. */
export async function refreshUnits(transaction: GraphTransaction, difference: Difference): Promise<EntityChange[]> {
  const put = [...difference.newNodes, ...difference.changedNodes].filter((node) => node.label === "Unit" && isShared(node));
  const gone = difference.goneNodes.filter(({ label, shared }) => label === "Unit" && shared);
  const ids = [...put.map(({ properties }) => properties.id), ...gone.map(({ id }) => id)];
  return joinNames(transaction, ids);
}

/** Gives units the aliases that those who mention them say, together. @returns the units whose names changed. */
export async function joinNames(transaction: GraphTransaction, ids: string[]): Promise<EntityChange[]> {
  if (ids.length === 0) return [];
  const units = new Map<string, Names>();
  for (const row of await transaction.run<Names>(NAMES, { ids })) {
    const unit = units.get(row.id) ?? { ...row, said: [] };
    unit.said = [...new Set([...unit.said, ...row.said])].sort();
    units.set(row.id, unit);
  }
  const renamed = [...units.values()].filter(({ held, said }) => held.join("\n") !== said.join("\n"));
  const rows = renamed.map(({ id, name, said }) => ({ id, aliases: said, nameKeys: [...new Set([name, ...said].map(foldName))] }));
  if (rows.length > 0) await transaction.run(RENAME, { rows });
  return rows.map(({ id }) => ({ entityId: id, label: "Unit" as const, operation: "PUT" as const }));
}
