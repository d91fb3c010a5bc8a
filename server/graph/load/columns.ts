import type { Parameters } from "../graph-store.ts";

/**
 * Rows as one list a property, and `last`, the index of the last row: `UNWIND range(0, $last) AS i … $id[i]`.
 * Handed to an engine this way 2,000 rows take a third of the time that a list of maps does (35 ms against 110, embedded).
 */
export function columns(rows: object[], names: string[]): Parameters {
  const lists = names.map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name] ?? null)]);
  return { ...Object.fromEntries(lists), last: rows.length - 1 };
}

/** `{id: $id[i], name: $name[i]}`, to create with. */
export function asMap(names: string[]): string {
  return `{${names.map((name) => `${name}: $${name}[i]`).join(", ")}}`;
}

/** `n.id = $id[i], n.name = $name[i]`, to set on what is there; a null takes the property away. */
export function asSet(variable: string, names: string[]): string {
  return names.map((name) => `${variable}.${name} = $${name}[i]`).join(", ");
}
