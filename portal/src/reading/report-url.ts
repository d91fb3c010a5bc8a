/** Where to say that something is wrong: a thing, or one claim of its page with the clause that it cites. */
export function reportUrl(subject: string, { claim, clause }: { claim?: string; clause?: string } = {}): string {
  const query = new URLSearchParams({ subject, ...(claim ? { claim } : {}), ...(clause ? { clause } : {}) });
  return `/report?${query}`;
}
