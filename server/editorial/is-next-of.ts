/** Whether what is stored came next after the revision that was read, and by the same person: what they ask for now may be what they asked for then. */
export function isNextOf(
  read: number,
  stored: { revision: number; updatedBy: { id: string } | null },
  { accountId }: { accountId: string },
): boolean {
  return stored.revision === read + 1 && stored.updatedBy?.id === accountId;
}
