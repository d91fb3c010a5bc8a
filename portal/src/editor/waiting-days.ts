const DAY = 86_400_000;
const LONG = 3;

/** Whole days since a text was submitted, where they are more than three; else null. */
export function waitingDays({ state, submittedAt }: { state: string; submittedAt: string | null }, now = Date.now()): number | null {
  if (state !== "SUBMITTED" || submittedAt === null) return null;
  const days = (now - Date.parse(submittedAt)) / DAY;
  return days > LONG ? Math.floor(days) : null;
}
