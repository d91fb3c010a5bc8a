import { compactText } from "../text/compact.ts";
import { readName } from "../text/read-name.ts";
import groups from "./domain-synonyms.json" with { type: "json" };
import type { Variant } from "./query-plan.ts";

interface SynonymGroup {
  /** Words of the notices, the most usual one first. */
  terms: string[];
  /** Words of visitors: they lead to the terms, never the other way. */
  everyday?: string[];
  /** A wider matter: leads there with little weight. */
  related?: string[];
  /** How close the terms are, where not the usual. */
  weight?: number;
  why: string;
}

const FROM_EVERYDAY = 0.8;
const BETWEEN_TERMS = 0.65;
const TO_RELATED = 0.3;

/** What each word of domain-synonyms.json may also be written as. */
export const SYNONYMS: ReadonlyMap<string, Variant[]> = readSynonyms(groups);

/** Length of the longest word that has synonyms. */
export const LONGEST_SYNONYM = Math.max(...[...SYNONYMS.keys()].map((word) => word.length));

let byInitials: Map<string, string[]> | null = null;

/** Words of domain-synonyms.json whose characters have these initials: ztb → 招投标. */
export function synonymsWithInitials(initials: string): string[] {
  byInitials ??= Map.groupBy([...SYNONYMS.keys()], (word) => readName(word).initials);
  return byInitials.get(initials) ?? [];
}

function readSynonyms(from: SynonymGroup[]): Map<string, Variant[]> {
  const found = new Map<string, Variant[]>();
  const add = (word: string, target: string, weight: number) => {
    const [key, text] = [compactText(word), compactText(target)];
    if (key !== text) found.set(key, [...(found.get(key) ?? []), { text, weight, origin: "synonym" }]);
  };
  for (const { terms, everyday = [], related = [], weight } of from) {
    for (const word of terms) for (const term of terms) add(word, term, weight ?? BETWEEN_TERMS);
    for (const word of everyday) for (const term of terms) add(word, term, FROM_EVERYDAY);
    for (const word of [...terms, ...everyday]) for (const wider of related) add(word, wider, TO_RELATED);
  }
  return found;
}
