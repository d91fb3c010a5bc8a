/** What a search address says; the page and its filters are all plain links made of these. */
export interface SearchState {
  q: string;
  kind?: string | null;
  jurisdiction?: string | null;
  year?: string | null;
  unit?: string | null;
  policy?: string | null;
  /** "1": the words as they are, nothing put right. */
  typed?: string | null;
  after?: string | null;
}

/** Filters that a facet sets, in the order in which they are shown. */
export const FILTERS = ["kind", "jurisdiction", "year", "unit", "policy"] as const;

/** What the address of a page says. */
export function readSearchState(parameters: URLSearchParams): SearchState {
  const state: SearchState = { q: (parameters.get("q") ?? "").trim().slice(0, 200) };
  for (const name of [...FILTERS, "typed", "after"] as const) state[name] = parameters.get(name) || null;
  return state;
}

/** `/search?q=…` with what is set; a filter set or cleared starts from the first page. */
export function searchUrl(state: SearchState): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) parameters.set(name, value);
  return `/search?${parameters}`;
}
