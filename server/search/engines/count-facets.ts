import type { Facet, SearchRequest } from "../search-engine.ts";
import type { Columns, Row } from "./columns.ts";

type Name = Facet["name"];
const NAMES: Name[] = ["kind", "jurisdiction", "year", "unit", "policy"];
/** Values of one facet that an answer lists. */
const MOST_VALUES = 40;

const VALUES: Record<Name, (row: Row) => (string | null)[]> = {
  kind: (row) => [row.kind],
  jurisdiction: (row) => [row.jurisdiction],
  year: (row) => [row.year === null ? null : String(row.year)],
  unit: (row) => row.units,
  policy: (row) => [row.policyId],
};

export interface Filtered {
  /** Rows that pass every filter, in the order they came. */
  rows: number[];
  facets: Facet[];
}

/** Applies the filters and counts each facet over the rows that pass all the others. */
export function filterAndCount(rows: Iterable<number>, columns: Columns, request: SearchRequest): Filtered {
  const wanted: Record<Name, Set<string> | null> = {
    kind: request.kinds?.length ? new Set(request.kinds) : null,
    jurisdiction: single(request.jurisdiction),
    year: single(request.year === null || request.year === undefined ? null : String(request.year)),
    unit: single(request.unit),
    policy: single(request.policyId),
  };
  const filters = NAMES.filter((name) => wanted[name]);
  const counts = new Map(NAMES.map((name) => [name, new Map<string, number>()]));
  const passing: number[] = [];
  for (const number of rows) {
    const row = columns.get(number);
    const failed = filters.filter((name) => !VALUES[name](row).some((value) => value !== null && wanted[name]?.has(value)));
    if (failed.length > 1) continue;
    if (failed.length === 0) passing.push(number);
    for (const name of failed.length === 1 ? (failed as Name[]) : NAMES) {
      const values = counts.get(name) as Map<string, number>;
      for (const value of VALUES[name](row)) if (value !== null) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return { rows: passing, facets: NAMES.map((name) => toFacet(name, counts.get(name) as Map<string, number>, columns)) };
}

function single(value: string | null | undefined): Set<string> | null {
  return value === null || value === undefined || value === "" ? null : new Set([value]);
}

function toFacet(name: Name, counts: Map<string, number>, columns: Columns): Facet {
  const values = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value, count]) => ({ value, label: name === "policy" ? columns.policyTitle(value) : value, count }));
  return { name, values };
}
