import type { StatementSync } from "node:sqlite";
import { pinyin } from "pinyin-pro";
import type { Vocabulary } from "../plan/vocabulary.ts";
import type { AliasBook } from "./alias-book.ts";
import type { IndexFile } from "./index-file.ts";
import type { Postings } from "./postings.ts";

/** Names looked at for initials; more would not change which word is most frequent. */
const MOST_NAMES = 2000;

/** The words of one index file. What it has read it keeps, and counts on. */
export class IndexVocabulary implements Vocabulary {
  private readonly postings: Postings;
  private readonly aliases: AliasBook<number>;
  readonly #names: Pick<Vocabulary, "places" | "hasName">;
  readonly #file: IndexFile;
  readonly #namesWith: StatementSync;
  readonly #characters: StatementSync;
  readonly #byFirst = new Map<string, Map<string, number>>();
  readonly #bySyllable = new Map<string, string[]>();
  readonly #byLetter = new Map<string, string[]>();
  readonly #read = new Set<string>();
  #allRead = false;

  constructor(file: IndexFile, postings: Postings, aliases: AliasBook<number>, names: Pick<Vocabulary, "places" | "hasName">) {
    this.#names = names;
    this.postings = postings;
    this.aliases = aliases;
    this.#file = file;
    this.#namesWith = file.database.prepare("SELECT folded, initials FROM names WHERE initials LIKE '%' || ? || '%' LIMIT ?");
    this.#characters = file.database.prepare("SELECT character FROM characters");
  }

  /** Counts a row that was written, by the terms that it held and that it holds. */
  count(before: Set<string>, after: Set<string>): void {
    const count = (term: string, by: number) => {
      const counted = this.#byFirst.get(firstOf(term));
      if (counted) counted.set(term, (counted.get(term) ?? 0) + by);
    };
    for (const term of after) count(term, 1);
    for (const term of before) count(term, -1);
    this.#allRead = false;
  }

  /** Reads what the next queries will ask for, a little at each call; false when there is nothing left to read. */
  warmUp(): boolean {
    if (!this.#allRead) this.#readCharacters();
    const next = [...this.#read].find((character) => !this.#byFirst.has(character));
    if (next !== undefined) this.documentFrequency(next);
    return next !== undefined;
  }

  documentFrequency(term: string, prefix = false): number {
    if (prefix) return this.postings.ofTerm(term, true, "any").size;
    const first = firstOf(term);
    let terms = this.#byFirst.get(first);
    if (!terms) {
      terms = this.#file.frequencies(first);
      this.#byFirst.set(first, terms);
    }
    return terms.get(term) ?? 0;
  }

  holdsPhrase(phrase: string): boolean {
    return this.postings.ofPhrase(phrase, "any").size > 0;
  }

  places(): string[] {
    return this.#names.places();
  }

  hasName(folded: string): boolean {
    return this.#names.hasName(folded);
  }

  get longestName(): number {
    return this.aliases.longestName;
  }

  otherNames(name: string): string[] {
    return this.aliases.otherNames(name);
  }

  charactersRead(syllable: string): string[] {
    if (!this.#allRead) this.#readCharacters();
    return this.#bySyllable.get(syllable) ?? [];
  }

  charactersBegin(letter: string): string[] {
    if (!this.#allRead) this.#readCharacters();
    return this.#byLetter.get(letter) ?? [];
  }

  wordsWithInitials(initials: string): string[] {
    const counts = new Map<string, number>();
    for (const { folded, initials: all } of this.#namesWith.all(initials, MOST_NAMES) as { folded: string; initials: string }[]) {
      const characters = [...folded];
      for (let at = all.indexOf(initials); at >= 0; at = all.indexOf(initials, at + 1)) {
        const word = characters.slice(at, at + initials.length).join("");
        if (/^\p{Script=Han}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  }

  /** Reading a character takes longer than finding it, so each is read once. */
  #readCharacters(): void {
    for (const { character } of this.#characters.all() as { character: string }[]) {
      if (this.#read.has(character)) continue;
      this.#read.add(character);
      const syllables = new Set(pinyin(character, { toneType: "none", type: "array", multiple: true, v: true }));
      for (const syllable of syllables) append(this.#bySyllable, syllable, character);
      for (const letter of new Set([...syllables].map((syllable) => syllable[0] ?? ""))) append(this.#byLetter, letter, character);
    }
    this.#allRead = true;
  }
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const firstOf = (term: string) => String.fromCodePoint(term.codePointAt(0) ?? 0);
