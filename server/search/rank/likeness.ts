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
type Telling = (term: string) => number;

/** A passage as it is compared. */
export interface Passage {
  id: string;
  kind: SearchKind;
  clauseId: string | null;
  position: number;
  document: CompactDocument;
}

export function asPassage(source: SearchDocument): Passage {
  const { id, kind, clauseId, position } = source;
  return { id, kind, clauseId, position, document: compactDocument(source) };
}

/** The terms of a passage that tell most, with what they tell: those that another passage must share to be like it. */
export function tellingTerms(source: Passage, frequency: (term: string) => number, telling: Telling): { term: string; weight: number }[] {
  const shared = [...ownTerms(source.document)].filter((term) => frequency(term) > OWN_DOCUMENTS);
  return shared
    .map((term) => ({ term, weight: telling(term) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS);
}

/**
 * The passages most like one, best first, with the share of what they tell that they have in common (cosine, 0 to 1). Not among them: the
 * passage itself, others of its clause, and others in the same words.
 */
export function mostLike<Like extends Passage>(source: Passage, candidates: Like[], telling: Telling): { passage: Like; score: number }[] {
  const terms = ownTerms(source.document);
  const clauses = new Set([source.clauseId]);
  const texts = new Set([source.document.text]);
  const weigh = remembered((term) => telling(term) ** 2);
  const liked = candidates
    .filter(({ id, kind }) => id !== source.id && !NO_PASSAGES.has(kind))
    .map((passage) => ({ passage, score: cosine(terms, ownTerms(passage.document), weigh) }))
    .filter(({ score }) => score >= LEAST_LIKE)
    .sort((a, b) => b.score - a.score || a.passage.position - b.passage.position);
  return liked.filter(({ passage: { clauseId, document } }) => {
    const repeats = (clauseId !== null && clauses.has(clauseId)) || texts.has(document.text);
    clauses.add(clauseId);
    texts.add(document.text);
    return !repeats;
  });
}

/** Passages that are alike share most of their terms. */
function remembered(telling: Telling): Telling {
  const known = new Map<string, number>();
  return (term) => {
    let told = known.get(term);
    if (told === undefined) known.set(term, (told = telling(term)));
    return told;
  };
}

function cosine(a: Set<string>, b: Set<string>, weigh: Telling): number {
  let [shared, ofA, ofB] = [0, 0, 0];
  for (const term of a) ofA += weigh(term);
  for (const term of b) {
    const weight = weigh(term);
    ofB += weight;
    if (a.has(term)) shared += weight;
  }
  return shared === 0 ? 0 : shared / Math.sqrt(ofA * ofB);
}

/** Pairs of characters and words of title and text; a loose last character says nothing. */
const ownTerms = ({ title, text }: CompactDocument) => new Set([title, text].flatMap(grams).filter((term) => term.length > 1));
