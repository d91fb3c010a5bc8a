import { pinyin } from "pinyin-pro";
import type { Vocabulary } from "../../plan/vocabulary.ts";
import { type CompactDocument, compactDocument } from "../../rank/compact-document.ts";
import type { SearchDocument, SearchKind } from "../../search-document.ts";
import { isHan } from "../../text/compact.ts";
import { grams } from "../../text/grams.ts";
import { type ReadableName, readName } from "../../text/read-name.ts";
import { AliasBook } from "../alias-book.ts";
import { PhraseFilter } from "./phrase-filter.ts";

interface Name extends ReadableName {
  name: string;
  kind: SearchKind;
  url: string;
  /** Documents that bear it. */
  bearers: number;
}

/** The words of an index whose engine is elsewhere, kept in memory: what the plan asks, without the passages they stand in. */
export class MemoryVocabulary implements Vocabulary {
  readonly #names = new Map<string, Name>();
  readonly #folded = new Map<string, number>();
  readonly #byFirst = new Map<string, Map<string, number>>();
  readonly #aliases = new AliasBook<string>();
  readonly #places = new Map<string, number>();
  readonly #policyTitles = new Map<string, string>();
  readonly #bySyllable = new Map<string, string[]>();
  readonly #byLetter = new Map<string, string[]>();
  readonly #read = new Set<string>();
  readonly #phrases = new PhraseFilter();
  #size = 0;

  /** Number of documents. */
  get size(): number {
    return this.#size;
  }

  put(source: SearchDocument): void {
    const document = compactDocument(source);
    this.#count(source, document, 1);
    for (const text of [document.title, ...document.aliases, document.heading, document.notice, document.text]) this.#phrases.add(text);
    for (const character of `${document.title}${document.text}`) if (isHan(character)) this.#readCharacter(character);
    const { id, kind, policyId, policyTitle } = source;
    if (kind === "UNIT" || kind === "MEETING_BODY") this.#aliases.set(id, source);
    if (policyId && policyTitle) this.#policyTitles.set(policyId, policyTitle);
  }

  /** Takes out a document as it was put. */
  remove(source: SearchDocument): void {
    this.#count(source, compactDocument(source), -1);
    this.#aliases.delete(source.id);
  }

  policyTitle(policyId: string): string {
    return this.#policyTitles.get(policyId) ?? policyId;
  }

  /** Every name with what bears it. */
  names(): Iterable<ReadableName & { name: string; kind: SearchKind; url: string }> {
    return this.#names.values();
  }

  /** Terms that begin with this character. */
  termsFrom(character: string): string[] {
    return [...(this.#byFirst.get(character) ?? [])].filter(([, count]) => count > 0).map(([term]) => term);
  }

  documentFrequency(term: string, prefix = false): number {
    const terms = this.#byFirst.get(firstOf(term));
    if (!terms) return 0;
    if (!prefix) return terms.get(term) ?? 0;
    return Math.min(
      this.size,
      [...terms.values()].reduce((sum, count) => sum + count, 0),
    );
  }

  holdsPhrase(phrase: string): boolean {
    const terms = grams(phrase);
    if (terms.length > 1 && terms.slice(0, -1).some((term) => this.documentFrequency(term) === 0)) return false;
    return this.#phrases.mayHold(phrase);
  }

  hasName(folded: string): boolean {
    return this.#folded.has(folded);
  }

  get longestName(): number {
    return this.#aliases.longestName;
  }

  otherNames(name: string): string[] {
    return this.#aliases.otherNames(name);
  }

  places(): string[] {
    return [...this.#places.keys()];
  }

  charactersRead(syllable: string): string[] {
    return this.#bySyllable.get(syllable) ?? [];
  }

  charactersBegin(letter: string): string[] {
    return this.#byLetter.get(letter) ?? [];
  }

  wordsWithInitials(initials: string): string[] {
    const counts = new Map<string, number>();
    for (const { folded, initials: all, bearers } of this.#names.values()) {
      const at = all.indexOf(initials);
      const word = at < 0 ? "" : [...folded].slice(at, at + initials.length).join("");
      if (/^\p{Script=Han}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + bearers);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  }

  #count(source: SearchDocument, document: CompactDocument, by: 1 | -1): void {
    this.#size += by;
    for (const name of new Set([source.title, ...source.aliases])) this.#countName(name, source, by);
    if (source.jurisdiction !== null) add(this.#places, source.jurisdiction, by);
    for (const term of termsOf(document)) {
      const first = firstOf(term);
      const terms = this.#byFirst.get(first) ?? new Map<string, number>();
      this.#byFirst.set(first, terms);
      add(terms, term, by);
    }
  }

  #countName(name: string, { kind, url }: SearchDocument, by: 1 | -1): void {
    const known = this.#names.get(name) ?? { name, kind, url, ...readName(name), bearers: 0 };
    known.bearers += by;
    if (known.bearers > 0) this.#names.set(name, known);
    else this.#names.delete(name);
    add(this.#folded, known.folded, by);
  }

  #readCharacter(character: string): void {
    if (this.#read.has(character)) return;
    this.#read.add(character);
    const syllables = new Set(pinyin(character, { toneType: "none", type: "array", multiple: true, v: true }));
    for (const syllable of syllables) append(this.#bySyllable, syllable, character);
    for (const letter of new Set([...syllables].map((syllable) => syllable[0] ?? ""))) append(this.#byLetter, letter, character);
  }
}

/** The terms of every field, each once. */
export function termsOf({ title, aliases, docNumber, heading, notice, text }: CompactDocument): string[] {
  return [...new Set([title, ...aliases, docNumber, heading, notice, text].flatMap(grams))];
}

const firstOf = (term: string) => String.fromCodePoint(term.codePointAt(0) ?? 0);

/** What is counted down to nothing is forgotten. */
function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
