import type { Concept, QueryPlan } from "../plan/query-plan.ts";
import { phraseTerms } from "../text/grams.ts";
import type { Postings } from "./postings.ts";

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
  /** How many rows hold each concept. */
  found: number[];
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
  const weights: number[] = [];
  const counts: number[] = [];
  const touched: number[] = [];
  // A question says more than what it is about: a passage whose title is about one of its things may answer it.
  const isQuestion = plan.intents.length > 0;
  const named = new Uint8Array(isQuestion ? end : 0);
  for (const concept of plan.concepts) {
    const found = matchConcept(concept, postings, end, total);
    const weight = concept.importance * rarityOf(found.rows.length, total);
    weights.push(weight);
    counts.push(found.rows.length);
    for (const row of found.rows) {
      if (cover[row] === 0) touched.push(row);
      cover[row] = (cover[row] as number) + weight * (found.cover[row] as number);
      promise[row] = (promise[row] as number) + weight * (found.promise[row] as number);
      if (isQuestion && (found.promise[row] as number) > 1) named[row] = 1;
    }
  }
  const least = LEAST_COVER * weights.reduce((sum, weight) => sum + weight, 0) * (1 - 1e-5);
  const enough = (row: number) => (cover[row] as number) >= least || (isQuestion && named[row] === 1);
  return { rows: touched.filter(enough), promise, weights, found: counts };
}

interface Found {
  rows: number[];
  cover: Float32Array;
  promise: Float32Array;
}

function matchConcept(concept: Concept, postings: Postings, end: number, total: number): Found {
  const found: Found = { rows: [], cover: new Float32Array(end), promise: new Float32Array(end) };
  for (const { text, weight } of concept.variants) {
    for (const row of postings.ofPhrase(text, "any")) add(found, row, 1, weight);
    for (const row of postings.ofPhrase(text, "names")) add(found, row, 1, weight * (1 + IN_NAMES));
  }
  if (!concept.exact) addPieces(found, concept.text, postings, end, total);
  return found;
}

function add({ rows, cover, promise }: Found, row: number, share: number, worth: number): void {
  if (cover[row] === 0) rows.push(row);
  if ((cover[row] as number) < share) cover[row] = share;
  if ((promise[row] as number) < worth) promise[row] = worth;
}

/** Adds the rows that hold at least half of the phrase's pairs of characters, by what those tell. */
function addPieces(found: Found, phrase: string, postings: Postings, end: number, total: number): void {
  const terms = phraseTerms(phrase);
  if (terms.length < 2) return;
  const told = new Float32Array(end);
  const touched: number[] = [];
  let mass = 0;
  for (const { term, prefix } of terms) {
    const rows = postings.ofTerm(term, prefix, "any");
    const weight = rarityOf(rows.length, total);
    mass += weight;
    for (const row of rows) {
      if (told[row] === 0) touched.push(row);
      told[row] = (told[row] as number) + weight;
    }
  }
  for (const row of touched) {
    const share = (told[row] as number) / mass;
    if (share >= LEAST_PIECES) add(found, row, share, share * share * 0.6);
  }
}
