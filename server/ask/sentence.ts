import type { Said } from "./api-reader.ts";

/** A sentence of an answer and the clauses that state it. */
export interface Sentence {
  text: string;
  said: Said[];
}

/** What the notices say and do not say to a question about one thing. */
export interface Reply {
  sentences: Sentence[];
  /** What was asked and is not said. */
  missing: string[];
}

/** Names in a row, as many as a reader takes in; the page has them all. */
export function inARow(names: string[], most = 12): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, most).join("、");
  return distinct.length > most ? `${shown}等 ${distinct.length} 个` : shown;
}

/** Each clause once. */
export function distinctSaid(said: Said[]): Said[] {
  return [...new Map(said.map((each) => [`${each.clause.id} ${each.quote}`, each])).values()];
}
