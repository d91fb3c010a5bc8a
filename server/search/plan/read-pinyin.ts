import { synonymsWithInitials } from "./domain-synonyms.ts";
import type { Vocabulary } from "./vocabulary.ts";

const BEAM = 24;
/** Of first characters, which nothing before tells apart: more than any syllable has. */
const FIRST_BEAM = 120;
const WIDE_BEAM = 40;
const LONGEST_SYLLABLE = 6;
/** Fewer letters stand for too many words. */
const LEAST_INITIALS = 5;
const MOST_INITIALS = 8;
/** More letters than anybody types of one name. */
const MOST_LETTERS = 64;
/** Cost of two characters that the index never holds side by side: the end of one word and the start of another. */
const BREAK = -3;
/** Each character costs a little, so that xian is 先 before 西安. */
const CHARACTER = -0.5;

interface Reading {
  text: string;
  last: string;
  score: number;
  breaks: number;
}

/**
 * Latin letters as the Chinese they spell, by what the index holds: "huode dianli" → 获得电力, "fgf" before 改革 → 放管服.
 * @param before and after: the Chinese characters beside the letters, or "".
 * @returns null when the letters spell nothing that the index holds.
 */
export function readPinyin(letters: string, before: string, after: string, vocabulary: Vocabulary): string | null {
  if (letters.length > MOST_LETTERS) return null;
  return readSyllables(letters, before, after, vocabulary) ?? readInitials(letters.replaceAll(" ", ""), after, vocabulary);
}

function readInitials(initials: string, after: string, vocabulary: Vocabulary): string | null {
  if (initials.length < 2 || initials.length > 12) return null;
  const named = vocabulary.wordsWithInitials(initials);
  const words = named.length > 0 ? named : synonymsWithInitials(initials).filter((word) => vocabulary.holdsPhrase(word));
  const fitting = after === "" ? undefined : words.find((word) => vocabulary.documentFrequency(word.at(-1) + after) > 0);
  return fitting ?? words[0] ?? readAnyInitials(initials, vocabulary);
}

/** Initials of words that are no name: the characters must stand in the index in this order. */
function readAnyInitials(initials: string, vocabulary: Vocabulary): string | null {
  if (initials.length < LEAST_INITIALS || initials.length > MOST_INITIALS) return null;
  let open: Reading[] = [{ text: "", last: "", score: 0, breaks: 0 }];
  for (const initial of initials) {
    const characters = vocabulary.charactersBegin(initial);
    const longer = open.flatMap((reading) => characters.map((character) => extend(reading, character, vocabulary)));
    open = longer
      .filter(({ breaks }) => breaks === 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, WIDE_BEAM);
  }
  return open.slice(0, BEAM).find(({ text }) => vocabulary.holdsPhrase(text))?.text ?? null;
}

/** The most probable characters, pair by pair (Viterbi over a lattice of syllables, narrowed to a beam). */
function readSyllables(letters: string, before: string, after: string, vocabulary: Vocabulary): string | null {
  const beams: Reading[][] = Array.from({ length: letters.length + 1 }, () => []);
  beams[0] = [{ text: "", last: before, score: 0, breaks: 0 }];
  for (let at = 0; at < letters.length; at++) {
    const open = (beams[at] as Reading[]).sort((a, b) => b.score - a.score);
    open.length = Math.min(open.length, [...(open[0]?.text ?? "")].length <= 1 ? FIRST_BEAM : BEAM);
    if (open.length === 0) continue;
    if (letters[at] === " ") {
      (beams[at + 1] as Reading[]).push(...open);
      continue;
    }
    for (let length = 1; length <= LONGEST_SYLLABLE && at + length <= letters.length; length++) {
      const syllable = letters.slice(at, at + length);
      if (syllable.includes(" ")) break;
      const characters = vocabulary.charactersRead(syllable);
      for (const reading of open)
        for (const character of characters) (beams[at + length] as Reading[]).push(extend(reading, character, vocabulary));
    }
  }
  const readings = (beams[letters.length] as Reading[])
    .map((reading) => (after === "" ? reading : { ...extend(reading, after, vocabulary), text: reading.text }))
    .sort((a, b) => b.score - a.score);
  // Pairs that are usual need not make a word that is: what stands somewhere as a whole comes first.
  const best = readings.slice(0, BEAM).find(({ text }) => vocabulary.holdsPhrase(before + text + after)) ?? readings[0];
  if (!best) return null;
  const length = [...best.text].length;
  // One syllable alone means anything; between characters that it belongs to it means one.
  if (length < 2) return before + after !== "" && best.breaks === 0 ? best.text : null;
  return best.breaks <= length / 4 ? best.text : null;
}

function extend(reading: Reading, character: string, vocabulary: Vocabulary): Reading {
  const together = reading.last === "" ? 0 : vocabulary.documentFrequency(reading.last + character);
  const broken = reading.last !== "" && together === 0;
  const gain = reading.last === "" ? 0 : broken ? BREAK : 1 + Math.log(together);
  return {
    text: reading.text + character,
    last: character,
    score: reading.score + gain + CHARACTER,
    breaks: reading.breaks + (broken ? 1 : 0),
  };
}
