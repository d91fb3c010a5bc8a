const DAY = 86_400_000;
/** What waits longer for somebody is reminded of. */
const LONG = 3;

/** Whole days since something began to wait, where they are more than three; else null. @param since ISO 8601; null for what does not wait */
export function waitingDays(since: string | null, now = Date.now()): number | null {
  if (since === null) return null;
  const days = (now - Date.parse(since)) / DAY;
  return days > LONG ? Math.floor(days) : null;
}

/** What began to wait before this moment has waited too long; ISO 8601. */
export function overdueSince(now = Date.now()): string {
  return new Date(now - LONG * DAY).toISOString();
}
