/** Where one goes on with the drafts that a document became: one opens at once, several are listed. */
export function draftedUrl(ids: string[]): string {
  const [first] = ids;
  if (ids.length === 1) return `/editor/cases/${first}/edit?drafted=1`;
  return `/editor/cases/uploaded?${new URLSearchParams(ids.map((id) => ["id", id]))}`;
}
