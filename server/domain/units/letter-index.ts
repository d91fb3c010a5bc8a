import { stemOf } from "./abbreviates.ts";

/** Letters that more names than this have after one first letter tell nothing: who is compared with all of them is not worth the time. */
const MOST_BEARERS = 64;

/** Finds the names that a short one may stand for: they begin with its first letter and have its others. */
export class LetterIndex<T> {
  private readonly bearers = new Map<string, T[]>();

  constructor(names: [string, T][]) {
    for (const [name, value] of names)
      for (const letter of new Set(name.slice(1))) {
        const held = this.bearers.get(name[0] + letter);
        if (held) held.push(value);
        else this.bearers.set(name[0] + letter, [value]);
      }
  }

  /** Those with the rarest of its letters, in the order given; none where even that one is everybody's. */
  withLettersOf(name: string): T[] {
    const lists = [...stemOf(name).slice(1)].map((letter) => this.bearers.get(name[0] + letter) ?? []);
    const fewest = lists.reduce<T[]>((held, list, at) => (at === 0 || list.length < held.length ? list : held), []);
    return fewest.length > MOST_BEARERS ? [] : fewest;
  }
}
