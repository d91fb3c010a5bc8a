import type { Parameters } from "../graph-store.ts";

/** How a name is compared: `exact` with the whole name or an alias, `part` with any part of one. */
export type NameMatch = { key: string; mode: "exact" | "part" } | null;

/** Ids to choose from; null chooses all. */
export type Among = string[] | null;

/** Conditions with their parameters, as they gather. */
export interface Conditions {
  where: string[];
  parameters: Parameters;
}

/** Chooses by one folded property: `titleKey`, `nameKey`. */
export function matchingKey({ where, parameters }: Conditions, property: string, name: NameMatch): void {
  if (!name) return;
  where.push(name.mode === "exact" ? `n.${property} = $nameKey` : `n.${property} CONTAINS $nameKey`);
  parameters.nameKey = name.key;
}

/** Chooses by a list of folded names: `nameKeys`. */
export function matchingAnyKey({ where, parameters }: Conditions, property: string, name: NameMatch): void {
  if (!name) return;
  where.push(name.mode === "exact" ? `$nameKey IN n.${property}` : `ANY(k IN n.${property} WHERE k CONTAINS $nameKey)`);
  parameters.nameKey = name.key;
}

/** Chooses by an id that the node carries. */
export function among({ where, parameters }: Conditions, property: string, ids: Among): void {
  if (!ids) return;
  where.push(`n.${property} IN $${property}s`);
  parameters[`${property}s`] = ids;
}
