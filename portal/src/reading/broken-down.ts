import { groupBy } from "./group-by.ts";

interface Part {
  id: string;
  name: string;
  concept: { id: string; name: string } | null;
}

/** The parts of one indicator in several places, a row a part, a cell a place; what most places have comes first. */
export function brokenDown<P extends Part>(places: readonly (readonly P[] | null)[]): (P | null)[][] {
  const keyOf = ({ name, concept }: Part) => concept?.id ?? name;
  const keys = groupBy(
    places.flatMap((parts) => parts ?? []),
    keyOf,
  ).keys();
  const shared = (row: (P | null)[]) => row.filter(Boolean).length;
  return [...keys]
    .map((key) => places.map((parts) => parts?.find((part) => keyOf(part) === key) ?? null))
    .sort((a, b) => shared(b) - shared(a));
}
