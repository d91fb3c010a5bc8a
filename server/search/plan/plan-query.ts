import { compactText, isHan } from "../text/compact.ts";
import { phraseTerms, runs } from "../text/grams.ts";
import { correctTyping } from "./correct-typing.ts";
import { LONGEST_SYNONYM, SYNONYMS } from "./domain-synonyms.ts";
import { dropFillers, dropMeasureWords, takeIntents } from "./intents.ts";
import { findQuantity } from "./numerals.ts";
import type { Concept, QueryPlan, Variant } from "./query-plan.ts";
import { readPinyin } from "./read-pinyin.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What stands further on says no more of what is meant, and costs time. */
const LONGEST_PLANNED = 160;
const MOST_CONCEPTS = 12;
const ALIAS_WEIGHT = 0.9;
/** Half of all passages are about these. */
const SAYS_LITTLE = /^(?:营商环境|指标|工作|事项|情况|问题|办理|相关|单位|部门|企业|制度|机制|措施|政策)$/;
const LITTLE = 0.3;

/**
 * What a reader means by a query: the things asked about with all the words they go by, and the kind of answer wanted.
 * Works on any string; one without letters or digits gives a plan without concepts.
 */
export function planQuery(query: string, vocabulary: Vocabulary): QueryPlan {
  const typed = compactText(query).slice(0, LONGEST_PLANNED);
  const understood = correct(spellOut(typed, vocabulary), vocabulary);
  const { rest, intents, dropped } = takeIntents(understood);
  const corrected = understood === typed ? null : understood;
  const plan: QueryPlan = { whole: understood, concepts: [], intents, dropped, corrected };
  for (const part of divide(dropMeasureWords(rest), vocabulary)) {
    if (part.concept) plan.concepts.push(part.concept);
    else addRest(plan, part.rest, vocabulary);
  }
  plan.concepts = [...new Map(plan.concepts.map((concept) => [concept.text, concept])).values()].slice(0, MOST_CONCEPTS);
  if (plan.concepts.length === 0 && understood !== "") plan.concepts.push(plainConcept(understood));
  return plan;
}

/** Letters that spell Chinese become Chinese; a word that the index holds stays. */
function spellOut(text: string, vocabulary: Vocabulary): string {
  return text.replace(/[a-z]+(?: [a-z]+)*/g, (letters, at: number) => {
    const known = letters.split(" ").every((word: string) => vocabulary.documentFrequency(word) > 0);
    const beside = /[0-9.]/;
    if (known || letters.length < 2 || beside.test(text[at - 1] ?? "") || beside.test(text[at + letters.length] ?? "")) return letters;
    const [before, after] = [text[at - 1] ?? "", text[at + letters.length] ?? ""].map((character) => (isHan(character) ? character : ""));
    return readPinyin(letters, before as string, after as string, vocabulary) ?? letters;
  });
}

/** Kept only where it makes most of the stretch known: a wrong guess is worse than none. */
function correct(text: string, vocabulary: Vocabulary): string {
  return text.replace(/\p{Script=Han}+/gu, (stretch) => {
    if (SYNONYMS.has(stretch) || vocabulary.otherNames(stretch).length > 0) return stretch;
    const corrected = correctTyping(stretch, vocabulary);
    const terms = phraseTerms(corrected);
    const known = terms.filter(({ term, prefix }) => vocabulary.documentFrequency(term, prefix) > 0).length;
    return known >= terms.length * 0.75 ? corrected : stretch;
  });
}

type Part = { concept: Concept; rest?: undefined } | { rest: string; concept?: undefined };

/** Cuts quantities and known words out of the query, left to right, the longest first. */
function divide(query: string, vocabulary: Vocabulary): Part[] {
  const quantity = findQuantity(query);
  if (quantity) {
    const variants: Variant[] = [
      { text: quantity.text, weight: 1, origin: "typed" },
      ...quantity.otherWays.map((text): Variant => ({ text, weight: ALIAS_WEIGHT, origin: "numeral" })),
    ];
    return [
      ...divideWords(query.slice(0, quantity.start), vocabulary),
      { concept: { text: quantity.text, variants, exact: true, importance: 1 } },
      ...divide(query.slice(quantity.end), vocabulary),
    ];
  }
  return divideWords(query, vocabulary);
}

function divideWords(text: string, vocabulary: Vocabulary): Part[] {
  const parts: Part[] = [];
  const longest = Math.max(LONGEST_SYNONYM, vocabulary.longestName);
  let rest = "";
  for (let at = 0; at < text.length; ) {
    const word = longestWord(text, at, longest, vocabulary);
    if (word) {
      parts.push({ rest }, { concept: knownConcept(word, vocabulary) });
      rest = "";
      at += word.length;
    } else rest += text[at++];
  }
  parts.push({ rest });
  return parts.filter((part) => part.concept || (part.rest as string).trim() !== "");
}

function longestWord(text: string, at: number, longest: number, vocabulary: Vocabulary): string | null {
  for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
    const word = text.slice(at, at + length);
    if (SYNONYMS.has(word) || vocabulary.otherNames(word).length > 0) return word;
  }
  return null;
}

function knownConcept(word: string, vocabulary: Vocabulary): Concept {
  const aliases = vocabulary.otherNames(word).map((text): Variant => ({ text, weight: ALIAS_WEIGHT, origin: "alias" }));
  const variants: Variant[] = [{ text: word, weight: 1, origin: "typed" }, ...aliases, ...(SYNONYMS.get(word) ?? [])];
  return { text: word, variants: distinct(variants), exact: false, importance: 1 };
}

function addRest(plan: QueryPlan, rest: string, vocabulary: Vocabulary): void {
  const { stretches, dropped } = dropFillers(rest, (pair) => vocabulary.documentFrequency(pair) > 0);
  plan.concepts.push(...stretches.flatMap((stretch) => splitBetweenWords(stretch, vocabulary)).map(plainConcept));
  plan.dropped.push(...dropped);
}

/** 营商环境联席会议, where no passage holds 境联, is two things; but only where both are known. */
function splitBetweenWords(stretch: string, vocabulary: Vocabulary): string[] {
  const pieces: string[] = [""];
  const characters = [...stretch];
  for (const [at, character] of characters.entries()) {
    const before = characters[at - 1];
    const apart = before !== undefined && isHan(before) && isHan(character) && vocabulary.documentFrequency(before + character) === 0;
    if (apart) pieces.push(character);
    else pieces[pieces.length - 1] += character;
  }
  return pieces.every((piece) => [...piece].length >= 2) ? pieces : [stretch];
}

function plainConcept(text: string): Concept {
  const exact = runs(text).every(({ han }) => !han);
  return { text, variants: [{ text, weight: 1, origin: "typed" }], exact, importance: SAYS_LITTLE.test(text) ? LITTLE : 1 };
}

/** The first of each text, which is the one with the most weight. */
function distinct(variants: Variant[]): Variant[] {
  const byText = new Map<string, Variant>();
  for (const variant of variants.sort((a, b) => b.weight - a.weight)) if (!byText.has(variant.text)) byText.set(variant.text, variant);
  return [...byText.values()];
}
