import type { SearchDocument, SearchKind } from "../search-engine.ts";

/** What filters and facets look at, in memory, by row. */
export interface Row {
  kind: SearchKind;
  jurisdiction: string | null;
  year: number | null;
  policyId: string | null;
  units: string[];
  clauseId: string | null;
  position: number;
}

/** The filterable part of every document, and the titles that policies are listed by. */
export class Columns {
  readonly #rows: (Row | undefined)[] = [];
  readonly #policyTitles = new Map<string, string>();
  #count = 0;

  /** One more than the highest row. */
  get end(): number {
    return this.#rows.length;
  }

  get count(): number {
    return this.#count;
  }

  set(row: number, document: SearchDocument): void {
    if (!this.#rows[row]) this.#count++;
    const { kind, jurisdiction, year, policyId, units, clauseId, position } = document;
    this.#rows[row] = { kind, jurisdiction, year, policyId, units, clauseId, position };
    if (policyId && document.policyTitle) this.#policyTitles.set(policyId, document.policyTitle);
  }

  delete(row: number): void {
    if (this.#rows[row]) this.#count--;
    this.#rows[row] = undefined;
  }

  get(row: number): Row {
    return this.#rows[row] as Row;
  }

  policyTitle(policyId: string): string {
    return this.#policyTitles.get(policyId) ?? policyId;
  }
}
