import { pinyin } from "pinyin-pro";
import type { Vocabulary } from "../../plan/vocabulary.ts";
import { type CompactDocument, compactDocument } from "../../rank/compact-document.ts";
import type { SearchDocument, SearchKind } from "../../search-document.ts";
import { isHan } from "../../text/compact.ts";
import { grams } from "../../text/grams.ts";
import { type ReadableName, readName } from "../../text/read-name.ts";
import { AliasBook } from "../alias-book.ts";

interface Known {
  row: number;
  document: CompactDocument;
  names: (ReadableName & { name: string })[];
  kind: SearchKind;
  url: string;
  jurisdiction: string | null;
}

/** The words of an index whose engine is elsewhere, kept in memory: what the plan asks, and each document as it is matched. */
export class MemoryVocabulary implements Vocabulary {
  readonly #byId = new Map<string, Known>();
  readonly #byFirst = new Map<string, Map<string, number>>();
  readonly #aliases = new AliasBook();
  readonly #policyTitles = new Map<string, string>();
  readonly #bySyllable = new Map<string, string[]>();
  readonly #byLetter = new Map<string, string[]>();
  readonly #read = new Set<string>();
  #rows = 0;

  get size(): number {
    return this.#byId.size;
  }

  put(source: SearchDocument): void {
    this.delete(source.id);
    const document = compactDocument(source);
    const names = [...new Set([source.title, ...source.aliases])].map((name) => ({ name, ...readName(name) }));
    const { kind, url, jurisdiction, policyId, policyTitle } = source;
    const known = { row: ++this.#rows, document, names, kind, url, jurisdiction };
    this.#byId.set(source.id, known);
    if (kind === "UNIT" || kind === "MEETING_BODY") this.#aliases.set(known.row, source);
    if (policyId && policyTitle) this.#policyTitles.set(policyId, policyTitle);
    this.#count(document, 1);
    for (const character of `${document.title}${document.text}`) if (isHan(character)) this.#readCharacter(character);
  }

  delete(id: string): void {
    const known = this.#byId.get(id);
    if (!known) return;
    this.#byId.delete(id);
    this.#aliases.delete(known.row);
    this.#count(known.document, -1);
  }

  document(id: string): CompactDocument | undefined {
    return this.#byId.get(id)?.document;
  }

  policyTitle(policyId: string): string {
    return this.#policyTitles.get(policyId) ?? policyId;
  }

  /** Every name with what bears it. */
  *names(): Generator<ReadableName & { name: string; kind: SearchKind; url: string }> {
    for (const { names, kind, url } of this.#byId.values()) for (const name of names) yield { ...name, kind, url };
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
    for (const { document } of this.#byId.values()) if (document.text.includes(phrase) || document.title.includes(phrase)) return true;
    return false;
  }

  hasName(folded: string): boolean {
    for (const { names } of this.#byId.values()) if (names.some((name) => name.folded === folded)) return true;
    return false;
  }

  get longestName(): number {
    return this.#aliases.longestName;
  }

  otherNames(name: string): string[] {
    return this.#aliases.otherNames(name);
  }

  places(): string[] {
    return [...new Set([...this.#byId.values()].map(({ jurisdiction }) => jurisdiction).filter((place) => place !== null))];
  }

  charactersRead(syllable: string): string[] {
    return this.#bySyllable.get(syllable) ?? [];
  }

  charactersBegin(letter: string): string[] {
    return this.#byLetter.get(letter) ?? [];
  }

  wordsWithInitials(initials: string): string[] {
    const counts = new Map<string, number>();
    for (const { folded, initials: all } of this.names()) {
      const at = all.indexOf(initials);
      const word = at < 0 ? "" : [...folded].slice(at, at + initials.length).join("");
      if (/^\p{Script=Han}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  }

  #count(document: CompactDocument, by: number): void {
    for (const term of termsOf(document)) {
      const first = firstOf(term);
      const terms = this.#byFirst.get(first) ?? new Map<string, number>();
      this.#byFirst.set(first, terms);
      terms.set(term, (terms.get(term) ?? 0) + by);
    }
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

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
