import type { Concept, QueryPlan } from "../plan/query-plan.ts";
import { phraseTerms } from "../text/grams.ts";
import type { Postings } from "./postings.ts";

/** Share of what was asked that a passage must hold to be found at all. */
const LEAST_COVER = 0.5;
/** Share of a phrase that counts as a beginning of it. */
const LEAST_PIECES = 0.5;
const IN_NAMES = 0.8;

export interface Matches {
  /** Rows that were found, and what each promises: for choosing which to look at closely. Good until the next match. */
  rows: Uint32Array;
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

/** The rows that hold enough of a plan, by posting lists alone. Keeps its working memory, which is large, between queries. */
export class RowMatcher {
  readonly #postings: Postings;
  /** Of the whole plan. */
  #all = new Tally(0, 3);
  /** Of one concept. */
  #one = new Tally(0, 2);
  /** Of the pieces of a phrase. */
  #pieces = new Tally(0, 1);
  #room = new Uint32Array(0);

  constructor(postings: Postings) {
    this.#postings = postings;
  }

  /** @param end one more than the highest row; @param total the number of rows. */
  match(plan: QueryPlan, end: number, total: number): Matches {
    this.#makeRoom(end);
    const [cover, promise, named] = this.#all.values as [Float32Array, Float32Array, Float32Array];
    const [coverOfOne, promiseOfOne] = this.#one.values as [Float32Array, Float32Array];
    // A question says more than what it is about: a passage whose title is about one of its things may answer it.
    const isQuestion = plan.intents.length > 0;
    const weights: number[] = [];
    const found: number[] = [];
    for (const concept of plan.concepts) {
      this.#matchConcept(concept, total);
      const rows = this.#one.touched;
      const weight = concept.importance * rarityOf(rows.length, total);
      weights.push(weight);
      found.push(rows.length);
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] as number;
        this.#all.touch(row);
        (cover[row] as number) += weight * (coverOfOne[row] as number);
        (promise[row] as number) += weight * (promiseOfOne[row] as number);
        if (isQuestion && (promiseOfOne[row] as number) > 1) named[row] = 1;
      }
    }
    const least = LEAST_COVER * weights.reduce((sum, weight) => sum + weight, 0) * (1 - 1e-5);
    const rows = this.#all.touched.filter((row) => (cover[row] as number) >= least || named[row] === 1);
    return { rows, promise, weights, found };
  }

  /** Rows that hold any of the terms, and how much of them by weight. Good until the next match. */
  matchTerms(terms: { term: string; weight: number }[], end: number): Pick<Matches, "rows" | "promise"> {
    this.#makeRoom(end);
    const [, promise] = this.#all.values as [Float32Array, Float32Array];
    for (const { term, weight } of terms) {
      const rows = this.#postings.ofTerm(term, false, "any").read(this.#room);
      for (let at = 0; at < rows.length; at++) {
        this.#all.touch(rows[at] as number);
        (promise[rows[at] as number] as number) += weight;
      }
    }
    return { rows: this.#all.touched, promise };
  }

  #matchConcept({ text, variants, exact }: Concept, total: number): void {
    this.#one.clear();
    for (const variant of variants) {
      this.#add(this.#postings.ofPhrase(variant.text, "any").read(this.#room), variant.weight);
      this.#add(this.#postings.ofPhrase(variant.text, "names").read(this.#room), variant.weight * (1 + IN_NAMES));
    }
    if (!exact) this.#addPieces(text, total);
  }

  #add(rows: Uint32Array, worth: number): void {
    const [cover, promise] = this.#one.values as [Float32Array, Float32Array];
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      this.#one.touch(row);
      cover[row] = 1;
      if ((promise[row] as number) < worth) promise[row] = worth;
    }
  }

  /** Adds the rows that hold at least half of the phrase's pairs of characters, by what those tell. */
  #addPieces(phrase: string, total: number): void {
    const terms = phraseTerms(phrase);
    if (terms.length < 2) return;
    const pieces = this.#pieces;
    pieces.clear();
    const [told] = pieces.values as [Float32Array];
    let mass = 0;
    for (const { term, prefix } of terms) {
      const rows = this.#postings.ofTerm(term, prefix, "any").read(this.#room);
      const weight = rarityOf(rows.length, total);
      mass += weight;
      for (let at = 0; at < rows.length; at++) {
        pieces.touch(rows[at] as number);
        (told[rows[at] as number] as number) += weight;
      }
    }
    const [cover, promise] = this.#one.values as [Float32Array, Float32Array];
    const rows = pieces.touched;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const share = (told[row] as number) / mass;
      if (share < LEAST_PIECES) continue;
      this.#one.touch(row);
      if ((cover[row] as number) < share) cover[row] = share;
      if ((promise[row] as number) < share * share * 0.6) promise[row] = share * share * 0.6;
    }
  }

  #makeRoom(end: number): void {
    if (this.#room.length < end) {
      const size = Math.ceil(end * 1.2);
      this.#room = new Uint32Array(size);
      this.#all = new Tally(size, 3);
      this.#one = new Tally(size, 2);
      this.#pieces = new Tally(size, 1);
    }
    this.#all.clear();
  }
}

/** Numbers by row, of which only the rows that were touched are cleared. */
class Tally {
  readonly values: Float32Array[];
  readonly #isTouched: Uint8Array;
  readonly #rows: Uint32Array;
  #count = 0;

  constructor(size: number, columns: number) {
    this.values = Array.from({ length: columns }, () => new Float32Array(size));
    this.#isTouched = new Uint8Array(size);
    this.#rows = new Uint32Array(size);
  }

  get touched(): Uint32Array {
    return this.#rows.subarray(0, this.#count);
  }

  touch(row: number): void {
    if (this.#isTouched[row] === 1) return;
    this.#isTouched[row] = 1;
    this.#rows[this.#count++] = row;
  }

  clear(): void {
    const rows = this.touched;
    for (const column of this.values) for (let at = 0; at < rows.length; at++) column[rows[at] as number] = 0;
    for (let at = 0; at < rows.length; at++) this.#isTouched[rows[at] as number] = 0;
    this.#count = 0;
  }
}
