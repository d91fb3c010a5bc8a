/** A day of a month, ISO 8601; the last one where it is counted from the end (-1), or is later than the month is long. */
export function dayOfMonth(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, day < 0 ? last + 1 + day : Math.min(day, last))).toISOString().slice(0, 10);
}
