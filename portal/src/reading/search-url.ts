/** What a search address says; the page and its filters are all plain links made of these. */
export interface SearchState {
  q: string;
  kind?: string | null;
  jurisdiction?: string | null;
  after?: string | null;
}

/** `/search?q=…` with what is set; a filter set or cleared starts from the first page. */
export function searchUrl(state: SearchState): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) parameters.set(name, value);
  return `/search?${parameters}`;
}
