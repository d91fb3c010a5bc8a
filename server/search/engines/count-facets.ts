import type { Facet, SearchRequest } from "../search-engine.ts";
import { type Profile, type Profiles, VALUES } from "./profiles.ts";

/** Values of one facet that an answer lists. */
const MOST_VALUES = 40;
const FACETS = Object.keys(VALUES) as Facet["name"][];

interface Filtered {
  /** Rows that pass every filter, in the order they came. */
  rows: Uint32Array;
  facets: Facet[];
}

/** Applies the filters and counts each facet over the rows that pass all the others. */
export function filterAndCount(rows: Uint32Array, profiles: Profiles, request: SearchRequest): Filtered {
  const filters = filtersOf(request);
  const tally = new Uint32Array(profiles.all.length);
  for (let at = 0; at < rows.length; at++) (tally[profiles.ofRow(rows[at] as number)] as number)++;
  const passes = new Uint8Array(profiles.all.length);
  const counts = new Map(FACETS.map((name) => [name, new Map<string, number>()]));
  const titles = new Map<string, string>();
  for (const [number, profile] of profiles.all.entries()) {
    const count = tally[number] as number;
    if (count === 0) continue;
    const failed = filters.filter(({ facet, wanted }) => !VALUES[facet](profile).some((value) => wanted.has(value)));
    if (failed.length === 0) passes[number] = 1;
    if (failed.length > 1) continue;
    if (profile.policyId) titles.set(profile.policyId, profile.policyTitle ?? profile.policyId);
    for (const facet of failed.length === 1 ? failed.map(({ facet }) => facet) : FACETS) add(counts.get(facet), profile, facet, count);
  }
  return {
    rows: filters.length === 0 ? rows : rows.filter((row) => passes[profiles.ofRow(row)] === 1),
    facets: FACETS.map((name) => toFacet(name, counts.get(name) as Map<string, number>, titles)),
  };
}

function add(counted: Map<string, number> | undefined, profile: Profile, facet: Facet["name"], count: number): void {
  for (const value of VALUES[facet](profile)) counted?.set(value, (counted.get(value) ?? 0) + count);
}

function filtersOf({ kinds, jurisdiction, year, unit, policyId }: SearchRequest): { facet: Facet["name"]; wanted: Set<string> }[] {
  const wanted: Record<Facet["name"], (string | null | undefined)[]> = {
    kind: kinds ?? [],
    jurisdiction: [jurisdiction],
    year: [year === null || year === undefined ? null : String(year)],
    unit: [unit],
    policy: [policyId],
  };
  return FACETS.flatMap((facet) => {
    const values = wanted[facet].filter((value) => value !== null && value !== undefined && value !== "") as string[];
    return values.length === 0 ? [] : [{ facet, wanted: new Set(values) }];
  });
}

function toFacet(name: Facet["name"], counts: Map<string, number>, titles: Map<string, string>): Facet {
  const counted = [...counts].map(([value, count]) => ({ value, count }));
  counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const label = (value: string) => (name === "policy" ? (titles.get(value) ?? value) : value);
  return { name, values: counted.slice(0, MOST_VALUES).map(({ value, count }) => ({ value, label: label(value), count })) };
}
