import type { Parameters } from "../graph-store.ts";

/**
 * Rows as lists in the order of `names`: `UNWIND $rows AS row … row[0]`. Handed to an engine this way, edges of ten properties take two thirds
 * of the time that one list a property or a list of maps does (embedded: 14 µs an edge against 21).
 */
export function asRows(values: object[], names: string[]): Parameters {
  return { rows: values.map((value) => asRow(value, names)) };
}

export function asRow(value: object, names: string[]): unknown[] {
  return names.map((name) => (value as Record<string, unknown>)[name] ?? null);
}

/** A name, and where its value stands in a row. */
export type Cell = [name: string, place: string];

export function cellsOf(names: string[], row = "row"): Cell[] {
  return names.map((name, index) => [name, `${row}[${index}]`]);
}

/** `{id: row[0], name: row[1]}`, to create with. */
export function asMap(cells: Cell[]): string {
  return `{${cells.map(([name, place]) => `${name}: ${place}`).join(", ")}}`;
}

/** `n.id = row[0], n.name = row[1]`, to set on what is there; a null takes the property away. */
export function asSet(variable: string, cells: Cell[]): string {
  return cells.map(([name, place]) => `${variable}.${name} = ${place}`).join(", ");
}
