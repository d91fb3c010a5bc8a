import type { Concept, QueryPlan, Variant } from "../plan/query-plan.ts";
import type { SearchKind } from "../search-document.ts";
import { findPhrase } from "../text/find-phrase.ts";
import { phraseTerms } from "../text/grams.ts";
import type { CompactDocument } from "./compact-document.ts";

/** How much each concept of the plan tells, and each pair of characters: rarer is more. */
interface Rarity {
  concepts: number[];
  term(term: string, prefix: boolean): number;
}

/** Weights of the fields; tuned on test/cases/search, figures in bench/search.ts. */
const FIELD = { exactTitle: 4, title: 2, titleShare: 0.5, alias: 3, docNumber: 4, heading: 1.2, notice: 0.15, text: 1.2 };
/** What the fields add up to counts less the more it is: this much is half of everything. */
const HALF = 1;
/** Characters of a passage of middle length, as BM25 wants it. */
const MIDDLE_LENGTH = 150;
const K1 = 1;
const B = 0.3;
/** A passage that opens with its matter is about it; this many characters are the opening. */
const EARLY = 0.5;
const OPENING = 40;
const PARTIAL = 0.45;
const HINT = 0.6;
/** A body, where the question is which meeting. */
const WANTED_KIND = 0.4;
const TOGETHER = 0.25;
const WHOLE_TITLE = 0.08;
/** Of another place than the query names. */
const ELSEWHERE = 0.45;
/** A passage that holds the thing under two of its names is more about it. */
const SECOND_NAME = 0.15;
/** Things before the passages that state them, where all else is equal. */
const KIND: Record<SearchKind, number> = {
  POLICY: 1.05,
  CLAUSE: 1,
  MEASURE: 1.15,
  INDICATOR: 1.04,
  UNIT: 1,
  MEETING_BODY: 0.93,
  INTERPRETATION: 0.65,
  CASE_STUDY: 0.65,
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
  if (plan.whole !== plan.concepts[0]?.text && holds(document.text, plan.whole)) total += TOGETHER;
  if (document.title === plan.whole || document.aliases.includes(plan.whole)) total += WHOLE_TITLE;
  for (const { hints } of plan.intents) total += HINT * hintShare(hints, document);
  if (plan.intents.some(({ kinds }) => kinds?.includes(kind))) total += WANTED_KIND;
  if (plan.places.length > 0 && !plan.places.some((place) => holds(document.notice, place))) total *= ELSEWHERE;
  return total * KIND[kind] * document.worth;
}

function scoreConcept(concept: Concept, document: CompactDocument, rarity: Rarity): number {
  let best = 0;
  let second = 0;
  for (const variant of concept.variants) {
    const value = variant.weight * scoreVariant(variant, document);
    if (value > best) [best, second] = [value, best];
    else second = Math.max(second, value);
  }
  if (best > 0) return best + SECOND_NAME * second;
  return concept.exact ? 0 : PARTIAL * scorePieces(concept.text, document, rarity);
}

function scoreVariant({ text: phrase }: Variant, document: CompactDocument): number {
  let value = 0;
  if (document.title === phrase) value += FIELD.exactTitle;
  else if (holds(document.title, phrase)) value += FIELD.title + (FIELD.titleShare * phrase.length) / document.title.length;
  if (document.aliases.some((alias) => alias === phrase)) value += FIELD.alias;
  if (holds(document.docNumber, phrase)) value += FIELD.docNumber;
  if (holds(document.heading, phrase)) value += FIELD.heading;
  if (holds(document.notice, phrase)) value += FIELD.notice;
  const places = findPhrase(document.text, phrase, 8);
  const times = places.length;
  if (times > 0) {
    const length = 1 - B + (B * document.text.length) / MIDDLE_LENGTH;
    const early = 1 + EARLY * Math.exp(-(places[0] as number) / OPENING);
    value += (FIELD.text * early * times * (1 + K1)) / (times + K1 * length);
  }
  return value / (value + HALF);
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
    else if (holds(document.heading, term)) found += weight / 2;
  }
  return mass === 0 ? 0 : (found / mass) ** 2;
}

function hintShare(hints: string[], document: CompactDocument): number {
  if (hints.length === 0) return 0;
  const found = hints.filter((hint) => holds(document.text, hint) || holds(document.title, hint)).length;
  return Math.min(1, found / Math.min(2, hints.length));
}

const holds = (text: string, phrase: string) => findPhrase(text, phrase, 1).length > 0;
