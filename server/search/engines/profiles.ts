import type { Facet, SearchDocument, SearchKind } from "../search-engine.ts";

/** What filters and facets look at: many documents share one. */
export type Profile = Pick<SearchDocument, "kind" | "jurisdiction" | "year" | "policyId" | "policyTitle" | "units">;

const profileOf = ({ kind, jurisdiction, year, policyId, policyTitle, units }: Profile): Profile => ({
  kind,
  jurisdiction,
  year,
  policyId,
  policyTitle,
  units,
});

/** The values that a facet counts, of one profile. */
export const VALUES: Record<Facet["name"], (profile: Profile) => string[]> = {
  kind: ({ kind }) => [kind],
  jurisdiction: ({ jurisdiction }) => (jurisdiction === null ? [] : [jurisdiction]),
  year: ({ year }) => (year === null ? [] : [String(year)]),
  unit: ({ units }) => units,
  policy: ({ policyId }) => (policyId === null ? [] : [policyId]),
};

/** Which profile each row has, in memory. */
export class Profiles {
  readonly #profiles: Profile[] = [];
  readonly #numbers = new Map<string, number>();
  /** Rows of each profile. */
  readonly #counts: number[] = [];
  /** The profile of each row; -1 for none. */
  readonly #ofRow: number[] = [];
  #count = 0;

  /** One more than the highest row. */
  get end(): number {
    return this.#ofRow.length;
  }

  /** Rows that there are. */
  get count(): number {
    return this.#count;
  }

  get all(): readonly Profile[] {
    return this.#profiles;
  }

  /** The number of this profile: its place in `all`. */
  number(profile: Profile): number {
    const key = JSON.stringify(profileOf(profile));
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#profiles.push(profileOf(profile)) - 1;
      this.#numbers.set(key, number);
      this.#counts.push(0);
    }
    return number;
  }

  set(row: number, number: number): void {
    this.delete(row);
    while (this.#ofRow.length < row) this.#ofRow.push(-1);
    this.#ofRow[row] = number;
    (this.#counts[number] as number)++;
    this.#count++;
  }

  delete(row: number): void {
    const number = this.#ofRow[row] ?? -1;
    if (number < 0) return;
    this.#ofRow[row] = -1;
    (this.#counts[number] as number)--;
    this.#count--;
  }

  ofRow(row: number): number {
    return this.#ofRow[row] as number;
  }

  kind(row: number): SearchKind {
    return (this.#profiles[this.ofRow(row)] as Profile).kind;
  }

  /** The values of one facet that rows have. */
  values(facet: Facet["name"]): string[] {
    const held = this.#profiles.filter((_, number) => (this.#counts[number] as number) > 0);
    return [...new Set(held.flatMap(VALUES[facet]))];
  }
}
