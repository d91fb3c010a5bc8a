/** Policies by date, newest first, those without a date last. */
export function newestFirst<Item extends { issuedOn: string | null }>(policies: readonly Item[]): Item[] {
  return policies.toSorted((a, b) => (b.issuedOn ?? "").localeCompare(a.issuedOn ?? ""));
}
