/** The day of a moment where the notices apply, as ISO 8601. */
export function dayInChina(moment: string): string {
  return new Date(moment).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}
