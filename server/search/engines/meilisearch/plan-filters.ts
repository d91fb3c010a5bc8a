import type { Concept, QueryPlan } from "../../plan/query-plan.ts";
import { phraseTerms } from "../../text/grams.ts";
import { rarityOf } from "../match-rows.ts";
import type { MemoryVocabulary } from "./memory-vocabulary.ts";

/** Share of what was asked, and of a phrase, that a passage must hold: as in the embedded engine. */
const HALF = 0.5;
/** More combinations of concepts than this are not written out, nor so many that they have more comparisons than this. */
const MOST_SETS = 40;
const MOST_COMPARISONS = 250;
/** Of a long phrase, so many stretches of half of it are looked for. */
const MOST_STRETCHES = 4;
const CLOSE = 0.75;

/** Boolean expressions over the terms of a passage, from the strictest to the widest. */
export interface PlanFilters {
  /** Everything asked for, in titles and names. */
  inNames: string | null;
  /** Something asked for, in titles and names. */
  someName: string | null;
  /** Everything, as typed or by another name. */
  close: string | null;
  /** Everything, in any of its words. */
  all: string | null;
  /** Enough of it to be found at all. */
  enough: string | null;
  weights: number[];
  /** How many passages hold something of each concept, at most. */
  found: number[];
}

export function planFilters(plan: QueryPlan, vocabulary: MemoryVocabulary): PlanFilters {
  const whole = (concept: Concept, field: "grams" | "names", least: number) =>
    or(concept.variants.filter(({ weight }) => weight >= least).map(({ text }) => phrase(text, field, vocabulary)));
  const wide = plan.concepts.map((concept) => or([whole(concept, "grams", 0), concept.exact ? null : pieces(concept.text, vocabulary)]));
  const found = plan.concepts.map((concept, place) => (wide[place] === null ? 0 : frequencyOf(concept, vocabulary)));
  const weights = plan.concepts.map(({ importance }, place) => importance * rarityOf(found[place] as number, vocabulary.size));
  const someName = or(plan.concepts.map((concept) => whole(concept, "names", 0)));
  const half = withinBounds(enoughSets(weights).map((set) => and(set.map((place) => wide[place] as string | null))));
  // A question says more than what it is about: a passage whose title is about one of its things may answer it.
  const enough = or([...half, plan.intents.length > 0 ? someName : null]);
  return {
    inNames: and(plan.concepts.map((concept) => whole(concept, "names", 0))),
    someName: and([someName, enough]),
    close: and(plan.concepts.map((concept) => whole(concept, "grams", CLOSE))),
    all: and(plan.concepts.map((concept) => whole(concept, "grams", 0))),
    enough,
    weights,
    found,
  };
}

/** The first of these that a server can work through while a reader waits; at least one. */
function withinBounds(expressions: (string | null)[]): (string | null)[] {
  let comparisons = 0;
  return expressions.filter((expression, place) => {
    comparisons += expression?.split(" = ").length ?? 0;
    return place === 0 || comparisons <= MOST_COMPARISONS;
  });
}

/** The smallest sets of concepts that tell half of what was asked, those of the most telling concepts first. */
function enoughSets(weights: number[]): number[][] {
  const places = weights.map((_, place) => place).sort((a, b) => (weights[b] as number) - (weights[a] as number));
  const least = HALF * weights.reduce((sum, weight) => sum + weight, 0) * (1 - 1e-5);
  const sets: number[][] = [];
  const visit = (from: number, set: number[], told: number) => {
    if (sets.length >= MOST_SETS) return;
    if (told >= least) {
      sets.push(set);
      return;
    }
    for (let at = from; at < places.length; at++) {
      const place = places[at] as number;
      visit(at + 1, [...set, place], told + (weights[place] as number));
    }
  };
  visit(0, [], 0);
  return sets;
}

/** Passages that hold every term of the phrase; whether side by side, the rank sees. */
function phrase(text: string, field: "grams" | "names", vocabulary: MemoryVocabulary): string | null {
  const terms = phraseTerms(text).map(({ term, prefix }) => (prefix ? vocabulary.termsFrom(term) : [term]));
  if (terms.length === 0 || terms.some((ways) => ways.length === 0 || ways.every((term) => vocabulary.documentFrequency(term) === 0)))
    return null;
  return and(
    terms.map((ways) => (ways.length === 1 ? `${field} = ${quote(ways[0] as string)}` : `${field} IN [${ways.map(quote).join(",")}]`)),
  );
}

/** Passages that hold half of the phrase in a row. */
function pieces(text: string, vocabulary: MemoryVocabulary): string | null {
  const terms = phraseTerms(text).filter(({ prefix }) => !prefix);
  if (terms.length < 2) return null;
  const length = Math.ceil(terms.length * HALF);
  const last = terms.length - length;
  const step = Math.max(1, Math.ceil(last / (MOST_STRETCHES - 1)));
  const starts = [...new Set([...Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step), last])];
  const windows = starts.map((at) => terms.slice(at, at + length).map(({ term }) => term));
  return or(
    windows
      .filter((window) => window.every((term) => vocabulary.documentFrequency(term) > 0))
      .map((window) => and(window.map((term) => `grams = ${quote(term)}`))),
  );
}

/** The rarest term of each variant bounds how many passages hold it. */
function frequencyOf({ variants }: Concept, vocabulary: MemoryVocabulary): number {
  const bounds = variants.map(({ text }) =>
    Math.min(...phraseTerms(text).map(({ term, prefix }) => vocabulary.documentFrequency(term, prefix)), vocabulary.size),
  );
  return Math.min(vocabulary.size, Math.max(0, ...bounds));
}

const quote = (value: string) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** Null is what no passage holds. */
function and(parts: (string | null)[]): string | null {
  if (parts.length === 0 || parts.includes(null)) return null;
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(" AND ")})`;
}

function or(parts: (string | null)[]): string | null {
  const held = [...new Set(parts.filter((part) => part !== null))];
  if (held.length === 0) return null;
  return held.length === 1 ? (held[0] as string) : `(${held.join(" OR ")})`;
}
