import { compactText, isHan } from "../text/compact.ts";
import { phraseTerms, runs } from "../text/grams.ts";
import { correctTyping } from "./correct-typing.ts";
import { LONGEST_SYNONYM, SYNONYMS } from "./domain-synonyms.ts";
import { dropFillers, dropMeasureWords, takeIntents } from "./intents.ts";
import { findQuantity } from "./numerals.ts";
import { placeNames } from "./place-names.ts";
import type { Concept, Intent, QueryPlan, Variant } from "./query-plan.ts";
import { readPinyin } from "./read-pinyin.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What stands further on says no more of what is meant, and costs time. */
const LONGEST_PLANNED = 160;
const MOST_CONCEPTS = 12;
const ALIAS_WEIGHT = 0.9;
const LESS_EXACT = 0.5;
const HINTED = 0.5;
const LONGEST_PLACE = 24;
/** Half of all passages are about these. */
const SAYS_LITTLE = /^(?:营商环境|指标|工作|事项|情况|问题|办理|相关|单位|部门|企业|制度|机制|措施|政策)$/;
const LITTLE = 0.3;
/** Small words at the ends of a stretch that nobody asks about. */
const LOOSE = /^[有是在要会能为到从被把对给让来去做也都就还又再最]$/;

/**
 * What a reader means by a query: the things asked about with all the words they go by, and the kind of answer wanted.
 * @param asTyped leaves typing errors and pinyin as they are.
 * Works on any string; one without letters or digits gives a plan without concepts.
 */
export function planQuery(query: string, vocabulary: Vocabulary, { asTyped = false }: { asTyped?: boolean } = {}): QueryPlan {
  const typed = compactText(query).slice(0, LONGEST_PLANNED);
  const understood = asTyped ? typed : correct(spellOut(typed, vocabulary), vocabulary);
  const { rest, intents, dropped } = takeIntents(understood);
  const corrected = understood === typed ? null : understood;
  const plan: QueryPlan = { whole: understood, concepts: [], intents, places: [], dropped, corrected };
  for (const part of divide(dropMeasureWords(rest), { vocabulary, places: placeNames(vocabulary.places()) })) {
    if (part.concept) plan.concepts.push(part.concept);
    else if (part.places) plan.places.push(...part.places);
    else addRest(plan, part.rest, vocabulary);
  }
  const distinctConcepts = [...new Map(plan.concepts.map((concept) => [concept.text, concept])).values()];
  // A character that is left over between words says nothing beside them.
  const telling = distinctConcepts.filter(({ text }) => [...text].length > 1 || !isHan(text));
  plan.concepts = (telling.length > 0 ? telling : distinctConcepts).slice(0, MOST_CONCEPTS);
  if (plan.concepts.length === 0 && understood !== "") plan.concepts.push(bareQuestion(understood, intents));
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
  // What follows a number is its unit, and no word of its own.
  return text.replace(/(?<![\d.])\p{Script=Han}+/gu, (stretch) => {
    if (SYNONYMS.has(stretch) || vocabulary.otherNames(stretch).length > 0) return stretch;
    const corrected = correctTyping(stretch, vocabulary);
    const terms = phraseTerms(corrected);
    const known = terms.filter(({ term, prefix }) => vocabulary.documentFrequency(term, prefix) > 0).length;
    return known >= terms.length * 0.75 ? corrected : stretch;
  });
}

interface Part {
  rest: string;
  concept?: Concept;
  /** Full names of the places that a word means. */
  places?: string[];
}

interface KnownWords {
  vocabulary: Vocabulary;
  places: Map<string, string[]>;
}

/** Cuts quantities, places and known words out of the query, left to right, the longest first. */
function divide(query: string, known: KnownWords): Part[] {
  const quantity = findQuantity(query);
  if (!quantity) return divideWords(query, known);
  const variants: Variant[] = [
    { text: quantity.text, weight: 1, origin: "typed" },
    ...quantity.otherWays.map((text): Variant => ({ text, weight: ALIAS_WEIGHT, origin: "numeral" })),
    ...quantity.lessExact.map((text): Variant => ({ text, weight: LESS_EXACT, origin: "numeral" })),
  ];
  return [
    ...divideWords(query.slice(0, quantity.start), known),
    { rest: "", concept: { text: quantity.text, variants, exact: true, importance: 1 } },
    ...divide(query.slice(quantity.end), known),
  ];
}

function divideWords(text: string, known: KnownWords): Part[] {
  const parts: Part[] = [];
  let rest = "";
  for (let at = 0; at < text.length; ) {
    const word = longestWord(text, at, known);
    if (word) {
      const places = known.places.get(word);
      parts.push({ rest }, places ? { rest: "", places } : { rest: "", concept: knownConcept(word, known.vocabulary) });
      rest = "";
      at += word.length;
    } else rest += text[at++];
  }
  parts.push({ rest });
  // A place alone is what is asked about.
  const about = parts.some((part) => part.concept || part.rest.trim() !== "");
  if (!about) return text.trim() === "" ? [] : [{ rest: text }];
  return parts.filter((part) => part.concept || part.places || part.rest.trim() !== "");
}

function longestWord(text: string, at: number, { vocabulary, places }: KnownWords): string | null {
  const longest = Math.max(LONGEST_SYNONYM, vocabulary.longestName, LONGEST_PLACE);
  for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
    const word = text.slice(at, at + length);
    if (SYNONYMS.has(word) || vocabulary.otherNames(word).length > 0 || places.has(word)) return word;
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
  const words = stretches.map((stretch) => withoutLooseEnds(stretch, vocabulary));
  plan.concepts.push(...words.flatMap((stretch) => splitBetweenWords(stretch, vocabulary)).map(plainConcept));
  plan.dropped.push(...dropped);
}

/** 贴息有 is 贴息, where no passage holds 息有; likewise at the beginning. */
function withoutLooseEnds(stretch: string, vocabulary: Vocabulary): string {
  const characters = [...stretch];
  const known = (first: string, second: string) => vocabulary.documentFrequency(first + second) > 1;
  while (
    characters.length > 2 &&
    LOOSE.test(characters.at(-1) as string) &&
    !known(characters.at(-2) as string, characters.at(-1) as string)
  )
    characters.pop();
  while (characters.length > 2 && LOOSE.test(characters[0] as string) && !known(characters[0] as string, characters[1] as string))
    characters.shift();
  return characters.join("");
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

/** A question about nothing, 卡住了找哪个会, is about what its answers say. */
function bareQuestion(text: string, intents: Intent[]): Concept {
  const plain = plainConcept(text);
  const answers = intents.flatMap(({ hints }) => hints.map((hint): Variant => ({ text: hint, weight: HINTED, origin: "synonym" })));
  return { ...plain, variants: [...plain.variants, ...answers] };
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
