/** The date where the notices apply, as ISO 8601. */
export function todayInChina(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}
