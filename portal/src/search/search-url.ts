import { KIND_WORDS } from "../reading/kind-words.ts";

/** Characters that are looked for: the search plans no more of a query. */
export const LONGEST_WORDS = 160;

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

/** What the address of a page says; `ignored` tells, in words, what of it is not looked for. */
export function readSearchState(parameters: URLSearchParams): { state: SearchState; ignored: string[] } {
  const words = (parameters.get("q") ?? "").trim();
  const state: SearchState = { q: words.slice(0, LONGEST_WORDS) };
  for (const name of [...FILTERS, "typed", "after"] as const) state[name] = parameters.get(name) || null;
  const ignored: string[] = [];
  if (words.length > LONGEST_WORDS) ignored.push(`写了 ${words.length} 个字，只查了前 ${LONGEST_WORDS} 个。请只写要找的内容。`);
  if (state.kind && !Object.hasOwn(KIND_WORDS, state.kind)) {
    ignored.push(`没有“${state.kind.slice(0, 40)}”这个种类，没有按种类筛选。请在“筛选”里选。`);
    state.kind = null;
  }
  if (state.year && !/^\d{4}$/.test(state.year)) {
    ignored.push(`“${state.year.slice(0, 40)}”不是年份，没有按年份筛选。请写四位数字，例如 2025。`);
    state.year = null;
  }
  return { state, ignored };
}

/** `/search?q=…` with what is set; a filter set or cleared starts from the first page. */
export function searchUrl(state: SearchState): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) parameters.set(name, value);
  return `/search?${parameters}`;
}
