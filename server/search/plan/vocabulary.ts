/** What an index knows of the words in it; the plan asks, each engine answers. */
export interface Vocabulary {
  /** Number of passages that hold the term (a pair of characters, a word or number); with `prefix`, any term that begins so. */
  documentFrequency(term: string, prefix?: boolean): number;
  /** Whether any passage holds the compact phrase as it is. */
  holdsPhrase(phrase: string): boolean;
  /** Whether this compact text is the whole name of something. */
  hasName(folded: string): boolean;
  /** The other names of what bears this compact name; empty where there are none. */
  otherNames(name: string): string[];
  /** Length of the longest name that has others. */
  readonly longestName: number;
  /** Names of the places that passages belong to, as published. */
  places(): string[];
  /** Characters of the index that are read as this syllable, without tone. */
  charactersRead(syllable: string): string[];
  /** Characters of the index whose reading begins with this letter. */
  charactersBegin(letter: string): string[];
  /** Words in titles and names whose characters have these initials, most frequent first: fgf → 放管服. */
  wordsWithInitials(initials: string): string[];
}
