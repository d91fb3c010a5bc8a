import type { Concept, QueryPlan } from "../plan/query-plan.ts";
import { phraseTerms } from "../text/grams.ts";
import type { Field, Postings } from "./postings.ts";

/** Share of what was asked that a passage must hold to be found at all. */
const LEAST_COVER = 0.5;
/** Share of a phrase that counts as a beginning of it. */
const LEAST_PIECES = 0.5;
const IN_NAMES = 0.8;

export interface Matches {
  /** Rows that were found, and what each promises: for choosing which to look at closely. */
  rows: number[];
  promise: Float32Array;
  /** How much each concept tells; higher is rarer. */
  weights: number[];
}

/** How much a term tells that `frequency` of `total` passages hold. */
export function rarityOf(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

/**
 * The rows that hold enough of the plan, by posting lists alone.
 * @param end one more than the highest row; @param total the number of rows.
 */
export function matchRows(plan: QueryPlan, postings: Postings, end: number, total: number): Matches {
  const cover = new Float32Array(end);
  const promise = new Float32Array(end);
  const touched = new Set<number>();
  const weights: number[] = [];
  for (const concept of plan.concepts) {
    const found = matchConcept(concept, postings, total);
    const weight = concept.importance * rarityOf(found.size, total);
    weights.push(weight);
    for (const [row, match] of found) {
      cover[row] = (cover[row] as number) + weight * match.cover;
      promise[row] = (promise[row] as number) + weight * match.promise;
      touched.add(row);
    }
  }
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = [...touched].filter((row) => (cover[row] as number) >= LEAST_COVER * mass - 1e-6);
  return { rows, promise, weights };
}

type Found = Map<number, { cover: number; promise: number }>;

function matchConcept(concept: Concept, postings: Postings, total: number): Found {
  const found: Found = new Map();
  const add = (row: number, cover: number, promise: number) => {
    const before = found.get(row);
    if (!before) found.set(row, { cover, promise });
    else {
      before.cover = Math.max(before.cover, cover);
      before.promise = Math.max(before.promise, promise);
    }
  };
  for (const { text, weight } of concept.variants) {
    for (const row of postings.ofPhrase(text, "any")) add(row, 1, weight);
    for (const row of postings.ofPhrase(text, "names")) add(row, 1, weight * (1 + IN_NAMES));
  }
  if (!concept.exact) for (const [row, share] of matchPieces(concept.text, postings, total)) add(row, share, share * share * 0.6);
  return found;
}

/** Rows that hold at least half of the phrase's pairs of characters, by what those tell. */
function matchPieces(phrase: string, postings: Postings, total: number): Map<number, number> {
  const shares = new Map<number, number>();
  const terms = phraseTerms(phrase);
  if (terms.length < 2) return shares;
  let mass = 0;
  for (const { term, prefix } of terms) {
    const rows = postings.ofTerm(term, prefix, "any" satisfies Field);
    const weight = rarityOf(rows.length, total);
    mass += weight;
    for (const row of rows) shares.set(row, (shares.get(row) ?? 0) + weight);
  }
  for (const [row, weight] of shares) {
    if (weight < LEAST_PIECES * mass) shares.delete(row);
    else shares.set(row, weight / mass);
  }
  return shares;
}
