import type { Concept, QueryPlan, Variant } from "../plan/query-plan.ts";
import type { SearchKind } from "../search-document.ts";
import { findPhrase } from "../text/find-phrase.ts";
import { phraseTerms } from "../text/grams.ts";
import type { CompactDocument } from "./compact-document.ts";

/** How much each concept of the plan tells, and each pair of characters: rarer is more. */
export interface Rarity {
  concepts: number[];
  term(term: string, prefix: boolean): number;
}

/** Weights of the fields; tuned on test/cases/search, figures in bench/search.ts. */
const FIELD = { exactTitle: 2.4, title: 1.1, titleShare: 0.8, alias: 1.6, docNumber: 2.4, context: 0.45, text: 1 };
/** Characters of a passage of middle length, as BM25 wants it. */
const MIDDLE_LENGTH = 150;
const K1 = 0.5;
const B = 0.4;
const PARTIAL = 0.6;
const HINT = 0.22;
const TOGETHER = 0.3;
const WHOLE_TITLE = 1;
/** Things before the passages that state them, where all else is equal. */
const KIND: Record<SearchKind, number> = {
  POLICY: 1,
  CLAUSE: 1,
  MEASURE: 1.04,
  INDICATOR: 1.04,
  UNIT: 1,
  MEETING_BODY: 1,
  INTERPRETATION: 0.9,
  CASE_STUDY: 0.9,
};

/** How well a passage answers a plan; the same for every engine. Above 0; comparable within one query. */
export function scorePassage(plan: QueryPlan, document: CompactDocument, kind: SearchKind, rarity: Rarity): number {
  let score = 0;
  let mass = 0;
  let matched = 0;
  plan.concepts.forEach((concept, place) => {
    const weight = rarity.concepts[place] as number;
    const value = scoreConcept(concept, document, rarity);
    mass += weight;
    score += weight * value;
    if (value > 0) matched += weight;
  });
  if (mass === 0) return 0;
  const share = matched / mass;
  let total = (score / mass) * (0.4 + 0.6 * share * share);
  if (plan.concepts.length > 1 && holds(document.text, plan.whole)) total += TOGETHER;
  if (document.title === plan.whole || document.aliases.includes(plan.whole)) total += WHOLE_TITLE;
  for (const { hints } of plan.intents) total += HINT * hintShare(hints, document);
  return total * KIND[kind];
}

function scoreConcept(concept: Concept, document: CompactDocument, rarity: Rarity): number {
  let best = 0;
  let second = 0;
  for (const variant of concept.variants) {
    const value = variant.weight * scoreVariant(variant, document);
    if (value > best) [best, second] = [value, best];
    else second = Math.max(second, value);
  }
  // A passage that holds the thing under two of its names is more about it.
  if (best > 0) return best + 0.15 * second;
  return concept.exact ? 0 : PARTIAL * scorePieces(concept.text, document, rarity);
}

function scoreVariant({ text: phrase }: Variant, document: CompactDocument): number {
  let value = 0;
  if (document.title === phrase) value += FIELD.exactTitle;
  else if (holds(document.title, phrase)) value += FIELD.title + (FIELD.titleShare * phrase.length) / document.title.length;
  if (document.aliases.some((alias) => alias === phrase)) value += FIELD.alias;
  if (holds(document.docNumber, phrase)) value += FIELD.docNumber;
  if (holds(document.context, phrase)) value += FIELD.context;
  const times = findPhrase(document.text, phrase, 8).length;
  const length = 1 - B + (B * document.text.length) / MIDDLE_LENGTH;
  return value + (FIELD.text * times * (1 + K1)) / (times + K1 * length);
}

/** Share of the pairs of characters that the passage holds, by what they tell, squared: half of a phrase is less than half. */
function scorePieces(phrase: string, document: CompactDocument, rarity: Rarity): number {
  let mass = 0;
  let found = 0;
  for (const { term, prefix } of phraseTerms(phrase)) {
    const weight = rarity.term(term, prefix);
    mass += weight;
    if (holds(document.text, term)) found += weight;
    else if (holds(document.title, term)) found += weight;
    else if (holds(document.context, term)) found += weight / 2;
  }
  return mass === 0 ? 0 : (found / mass) ** 2;
}

function hintShare(hints: string[], document: CompactDocument): number {
  const found = hints.filter((hint) => holds(document.text, hint) || holds(document.title, hint)).length;
  return Math.min(1, found / Math.min(2, hints.length));
}

const holds = (text: string, phrase: string) => findPhrase(text, phrase, 1).length > 0;
