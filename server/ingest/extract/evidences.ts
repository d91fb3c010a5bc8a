import type { Evidence } from "../../domain/facts.ts";

/** Every evidence in a value, however deep. */
export function evidences(value: unknown): Evidence[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "quote" in value && "clause" in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(evidences)];
}
