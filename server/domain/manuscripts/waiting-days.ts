import type { Manuscript } from "./manuscript.ts";

const DAY = 86_400_000;
/** What waits longer for review is reminded of. */
const LONG = 3;

/** Whole days since a text was submitted, where they are more than three; else null. */
export function waitingDays({ state, submittedAt }: Pick<Manuscript, "state" | "submittedAt">, now = Date.now()): number | null {
  if (state !== "SUBMITTED" || submittedAt === null) return null;
  const days = (now - Date.parse(submittedAt)) / DAY;
  return days > LONG ? Math.floor(days) : null;
}

/** What was submitted before this moment has waited too long; ISO 8601. */
export function overdueSince(now = Date.now()): string {
  return new Date(now - LONG * DAY).toISOString();
}
