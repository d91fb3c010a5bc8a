import { runs } from "../../text/grams.ts";

/** Two bits for each three characters in a row; of five million different ones, one in fifty that never stood there seems to have. */
const BITS = 2 ** 26;

/** Which three Chinese characters stand in a row somewhere: nearly certain, in 8 MB however much there is, and nothing is ever taken out. */
export class PhraseFilter {
  readonly #bits = new Uint32Array(BITS / 32);

  /** @param text compact */
  add(text: string): void {
    for (const place of places(text)) (this.#bits[place >>> 5] as number) |= 1 << (place & 31);
  }

  /** False where some three characters of the phrase never stood in a row. */
  mayHold(phrase: string): boolean {
    return places(phrase).every((place) => ((this.#bits[place >>> 5] as number) & (1 << (place & 31))) !== 0);
  }
}

function places(text: string): number[] {
  const found: number[] = [];
  for (const { text: run, han } of runs(text)) {
    if (!han) continue;
    for (let at = 0; at + 2 < run.length; at++) {
      const pair = Math.imul(run.charCodeAt(at), 0x9e3779b1) ^ Math.imul(run.charCodeAt(at + 1), 0x85ebca6b);
      const hash = Math.imul(pair ^ (pair >>> 15), 0xc2b2ae35) ^ Math.imul(run.charCodeAt(at + 2), 0x27d4eb2f);
      found.push((hash ^ (hash >>> 13)) & (BITS - 1), (Math.imul(hash, 0x165667b1) ^ (hash >>> 11)) & (BITS - 1));
    }
  }
  return found;
}
