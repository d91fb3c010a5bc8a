import type { SearchDocument, SearchKind } from "../search-document.ts";
import { grams } from "../text/grams.ts";
import { type CompactDocument, compactDocument } from "./compact-document.ts";

/** Terms that are looked for; more find hardly anything else. */
const MOST_TERMS = 80;
/** Share of words in common below which two passages are about different things. */
const LEAST_LIKE = 0.06;

/** A passage, what it states and what explains it are the same words: a term in no more than these tells of nothing else. */
const OWN_DOCUMENTS = 3;
/** Whole documents are like everything; a unit has no words of its own. */
const NO_PASSAGES: ReadonlySet<SearchKind> = new Set(["POLICY", "INTERPRETATION", "UNIT"]);

/** How much a term tells; higher is rarer. */
export type Telling = (term: string) => number;

/** The terms of a passage that tell most, with what they tell: those that another passage must share to be like it. */
export function tellingTerms(
  source: SearchDocument,
  frequency: (term: string) => number,
  telling: Telling,
): { term: string; weight: number }[] {
  const shared = [...ownTerms(compactDocument(source))].filter((term) => frequency(term) > OWN_DOCUMENTS);
  return shared
    .map((term) => ({ term, weight: telling(term) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS);
}

/**
 * The passages most like one, best first, with the share of what they tell that they have in common (cosine, 0 to 1). Not among them: the
 * passage itself, others of its clause, and others in the same words.
 */
export function mostLike(
  source: SearchDocument,
  candidates: SearchDocument[],
  telling: Telling,
): { source: SearchDocument; score: number }[] {
  const own = compactDocument(source);
  const terms = ownTerms(own);
  const clauses = new Set([source.clauseId]);
  const texts = new Set([own.text]);
  const liked = candidates
    .filter(({ id, kind }) => id !== source.id && !NO_PASSAGES.has(kind))
    .map((candidate) => ({ source: candidate, score: cosine(terms, ownTerms(compactDocument(candidate)), telling) }))
    .filter(({ score }) => score >= LEAST_LIKE)
    .sort((a, b) => b.score - a.score || a.source.position - b.source.position);
  return liked.filter(({ source: { clauseId, text } }) => {
    const compact = compactDocument({ ...source, text }).text;
    const repeats = (clauseId !== null && clauses.has(clauseId)) || texts.has(compact);
    clauses.add(clauseId);
    texts.add(compact);
    return !repeats;
  });
}

function cosine(a: Set<string>, b: Set<string>, telling: Telling): number {
  const mass = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + telling(term) ** 2, 0);
  const shared = mass([...a].filter((term) => b.has(term)));
  return shared === 0 ? 0 : shared / Math.sqrt(mass(a) * mass(b));
}

/** Pairs of characters and words of title and text; a loose last character says nothing. */
const ownTerms = ({ title, text }: CompactDocument) => new Set([title, text].flatMap(grams).filter((term) => term.length > 1));
