import { foldName } from "./fold-name.ts";

interface Place {
  id: string;
  name: string;
  /** Ids of the places right above. */
  parents: string[];
}

/**
 * Ids of the places that a name means, each with all places within it unless `within` is false: the whole name or an id, else a part of a name (甲 for 甲区), else an
 * abbreviation whose characters stand in the name in order (某经开区 for 某经济技术开发区). Empty where it means none.
 */
export function findJurisdictions(name: string, places: Place[], within = true): string[] {
  const key = foldName(name);
  if (key === "") return [];
  const rules: ((place: Place, folded: string) => boolean)[] = [
    (place, folded) => place.id === name || folded === key,
    (_place, folded) => folded.includes(key),
    (_place, folded) => isAbbreviation(key, folded),
  ];
  for (const rule of rules) {
    const meant = places.filter((place) => rule(place, foldName(place.name)));
    if (meant.length > 0) return within ? withPlacesWithin(meant, places) : meant.map(({ id }) => id);
  }
  return [];
}

function withPlacesWithin(meant: Place[], places: Place[]): string[] {
  const ids = new Set(meant.map(({ id }) => id));
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const place of places) if (place.parents.some((parent) => ids.has(parent))) ids.add(place.id);
  }
  return [...ids];
}

/** The first and the last character are the same, and those between follow in order. */
function isAbbreviation(short: string, full: string): boolean {
  if (short.length < 2 || short[0] !== full[0] || short.at(-1) !== full.at(-1)) return false;
  let place = 0;
  for (const character of short) {
    place = full.indexOf(character, place) + 1;
    if (place === 0) return false;
  }
  return true;
}
