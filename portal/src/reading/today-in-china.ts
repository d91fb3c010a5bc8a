import { dayInChina } from "./day-in-china.ts";

/** The date where the notices apply, as ISO 8601. */
export function todayInChina(): string {
  return dayInChina(new Date().toISOString());
}
