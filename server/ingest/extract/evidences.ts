import type { Evidence } from "../../domain/facts.ts";
import { isEvidence } from "../outline/as-published.ts";

/** Every evidence in a value, however deep. */
export function evidences(value: unknown): Evidence[] {
  const found: Evidence[] = [];
  const visit = (each: unknown): void => {
    if (typeof each !== "object" || each === null) return;
    if (isEvidence(each)) found.push(each);
    else for (const key in each) visit(each[key as keyof typeof each]);
  };
  visit(value);
  return found;
}
