import type { Facet, SearchRequest } from "../search-engine.ts";
import { type Columns, FACET_NAMES, type FacetColumn, type FacetName } from "./columns.ts";

/** Values of one facet that an answer lists. */
const MOST_VALUES = 40;

interface Filter {
  /** Place of its facet in `FACET_NAMES`. */
  facet: number;
  codes: FacetColumn["codes"];
  wanted: Set<number>;
}

const NO_FILTERS: Filter[] = [];

export interface Filtered {
  /** Rows that pass every filter, in the order they came. */
  rows: number[];
  facets: Facet[];
}

/** Applies the filters and counts each facet over the rows that pass all the others. */
export function filterAndCount(rows: Iterable<number>, columns: Columns, request: SearchRequest): Filtered {
  const facets = FACET_NAMES.map((name) => columns.facet(name));
  const counts = facets.map(({ values }) => new Uint32Array(values.length));
  const filters = filtersOf(columns, request);
  const passing: number[] = [];
  const count = (facet: number, row: number) => {
    const counted = counts[facet] as Uint32Array;
    const codes = (facets[facet] as FacetColumn).codes[row] as readonly number[];
    for (let place = 0; place < codes.length; place++) (counted[codes[place] as number] as number)++;
  };
  for (const row of rows) {
    const failed =
      filters.length === 0
        ? NO_FILTERS
        : filters.filter(({ codes, wanted }) => !(codes[row] as readonly number[]).some((code) => wanted.has(code)));
    if (failed.length > 1) continue;
    if (failed.length === 1) count((failed[0] as Filter).facet, row);
    else {
      passing.push(row);
      for (let facet = 0; facet < facets.length; facet++) count(facet, row);
    }
  }
  return { rows: passing, facets: FACET_NAMES.map((name, facet) => toFacet(name, counts[facet] as Uint32Array, columns)) };
}

function filtersOf(columns: Columns, { kinds, jurisdiction, year, unit, policyId }: SearchRequest): Filter[] {
  const wanted: Record<FacetName, (string | null | undefined)[]> = {
    kind: kinds ?? [],
    jurisdiction: [jurisdiction],
    year: [year === null || year === undefined ? null : String(year)],
    unit: [unit],
    policy: [policyId],
  };
  return FACET_NAMES.flatMap((name, facet) => {
    const values = wanted[name].filter((value) => value !== null && value !== undefined && value !== "");
    const column = columns.facet(name);
    const codes = values.map((value) => column.values.indexOf(value as string)).filter((code) => code >= 0);
    return values.length === 0 ? [] : [{ facet, codes: column.codes, wanted: new Set(codes) }];
  });
}

function toFacet(name: FacetName, counts: Uint32Array, columns: Columns): Facet {
  const { values } = columns.facet(name);
  const counted = values.map((value, code) => ({ value, count: counts[code] as number })).filter(({ count }) => count > 0);
  counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    name,
    values: counted
      .slice(0, MOST_VALUES)
      .map(({ value, count }) => ({ value, label: name === "policy" ? columns.policyTitle(value) : value, count })),
  };
}
