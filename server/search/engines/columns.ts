import type { Facet, SearchKind } from "../search-engine.ts";
import type { RowFields } from "./index-file.ts";

export type FacetName = Facet["name"];
export const FACET_NAMES: readonly FacetName[] = ["kind", "jurisdiction", "year", "unit", "policy"];

/** The values of one facet: each has a code, its place in `values`; each row has the codes of its values. */
export interface FacetColumn {
  values: string[];
  codes: (readonly number[])[];
}

const NONE: readonly number[] = [];

/** What filters, facets and the rank look at besides words, in memory, by row. */
export class Columns {
  readonly #facets: Record<FacetName, FacetColumn & { byValue: Map<string, readonly number[]> }>;
  readonly #kinds: (SearchKind | undefined)[] = [];
  readonly #clauseIds: (string | null)[] = [];
  readonly #policyTitles = new Map<string, string>();
  #count = 0;

  constructor() {
    const column = () => ({ values: [], codes: [], byValue: new Map() });
    this.#facets = { kind: column(), jurisdiction: column(), year: column(), unit: column(), policy: column() };
  }

  /** One more than the highest row. */
  get end(): number {
    return this.#kinds.length;
  }

  get count(): number {
    return this.#count;
  }

  set(row: number, document: RowFields): void {
    if (!this.#kinds[row]) this.#count++;
    const { kind, jurisdiction, year, policyId, policyTitle, units, clauseId } = document;
    this.#kinds[row] = kind;
    this.#clauseIds[row] = clauseId;
    this.#put("kind", row, [kind]);
    this.#put("jurisdiction", row, [jurisdiction]);
    this.#put("year", row, [year === null ? null : String(year)]);
    this.#put("unit", row, units);
    this.#put("policy", row, [policyId]);
    if (policyId && policyTitle) this.#policyTitles.set(policyId, policyTitle);
  }

  delete(row: number): void {
    if (this.#kinds[row]) this.#count--;
    this.#kinds[row] = undefined;
  }

  kind(row: number): SearchKind {
    return this.#kinds[row] as SearchKind;
  }

  clauseId(row: number): string | null {
    return this.#clauseIds[row] ?? null;
  }

  facet(name: FacetName): FacetColumn {
    return this.#facets[name];
  }

  policyTitle(policyId: string): string {
    return this.#policyTitles.get(policyId) ?? policyId;
  }

  #put(name: FacetName, row: number, values: (string | null)[]): void {
    const column = this.#facets[name];
    const codes = values.filter((value) => value !== null).map((value) => this.#codeOf(column, value));
    // Rows of one value share one array.
    column.codes[row] = codes.length === 1 ? (codes[0] as readonly number[]) : codes.length === 0 ? NONE : codes.flat();
  }

  #codeOf(column: FacetColumn & { byValue: Map<string, readonly number[]> }, value: string): readonly number[] {
    let code = column.byValue.get(value);
    if (!code) {
      code = [column.values.push(value) - 1];
      column.byValue.set(value, code);
    }
    return code;
  }
}
