import type { Person } from "../manuscripts/manuscript.ts";

/** What an editor made of a fact that was read from a notice. */
export type Verdict = "CONFIRMED" | "CORRECTED" | "REJECTED";

/** One field of a fact as an editor has it; lists have a line for each name, and no line says that the notice says nothing of it. */
export interface FieldChange {
  field: string;
  lines: string[];
}

/**
 * What an editor decided about one fact, kept with its author and reason. `key` is made of the fact's kind, its normalised title and a hash of
 * its quote, so that it finds the same fact in the notice's next reading.
 */
export interface FactDecision {
  key: string;
  kind: string;
  /** Title and quote of the fact as it was read, for people. */
  title: string;
  quote: string;
  verdict: Verdict;
  /** Of what is CORRECTED. */
  changes: FieldChange[];
  /** Null only of what is confirmed. */
  reason: string | null;
  by: Person;
  at: string;
}

/** The key and kind of the decision that says which policy a notice replaces where its own text does not. */
export const REPLACES = "replaces";

/** The policy that an editor says a notice replaces; null where none does. */
export function replacedPolicy(decisions: FactDecision[]): string | null {
  return decisions.find(({ key }) => key === REPLACES)?.changes[0]?.lines[0] ?? null;
}
