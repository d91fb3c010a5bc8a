import { groupBy } from "./group-by.ts";

/** An indicator with the place it belongs to and the concept it expresses. */
export interface Placed {
  id: string;
  name: string;
  concept: { id: string; name: string } | null;
  jurisdiction: { id: string; name: string };
}

/** With who leads it, and where asked for the clause that says so. */
export interface Led extends Placed {
  leads: { unit: { id: string; name: string }; citation?: { clause: { id: string } } }[];
}

export interface LineUp<Item> {
  places: { id: string; name: string }[];
  /** `key` names the row: its concept's id, or the indicator's name where there is none. */
  rows: { key: string; name: string; cells: (Item | null)[] }[];
}

/** Indicators of one concept side by side, a column a place; concepts that most places share come first. */
export function lineUp<Item extends Placed>(indicators: readonly Item[]): LineUp<Item> {
  const places = [...groupBy(indicators, ({ jurisdiction }) => jurisdiction.id).values()].map(([first]) => (first as Item).jurisdiction);
  const rows = [...groupBy(indicators, ({ name, concept }) => concept?.id ?? name).values()]
    .map((group) => ({
      key: group[0]?.concept?.id ?? (group[0] as Item).name,
      name: group[0]?.concept?.name ?? (group[0] as Item).name,
      cells: places.map((place) => group.find(({ jurisdiction }) => jurisdiction.id === place.id) ?? null),
    }))
    .sort((a, b) => b.cells.filter(Boolean).length - a.cells.filter(Boolean).length);
  return { places, rows };
}
