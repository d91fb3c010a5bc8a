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

const LONGEST_TEXT = 300;

/** As much of a clause's words as stands in an answer, without the last stop; its page has all of them. */
export function inOwnWords(text: string): string {
  const words = text.replaceAll("\n", "");
  return words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT)}……` : words.replace(/[。；]$/, "");
}

/** Each clause once. */
export function distinctSaid(said: Said[]): Said[] {
  return [...new Map(said.map((each) => [`${each.clause.id} ${each.quote}`, each])).values()];
}
