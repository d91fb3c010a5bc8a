/** The day so many days after a date, or before it where they are negative; both ISO 8601. */
export function shiftDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
