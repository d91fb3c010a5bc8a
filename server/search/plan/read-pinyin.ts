import type { Vocabulary } from "./vocabulary.ts";

const BEAM = 24;
const LONGEST_SYLLABLE = 6;
/** More letters than anybody types of one name. */
const MOST_LETTERS = 64;
/** Cost of two characters that the index never holds side by side: the end of one word and the start of another. */
const BREAK = -5;
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
  return readSyllables(letters, before, vocabulary) ?? readInitials(letters.replaceAll(" ", ""), after, vocabulary);
}

function readInitials(initials: string, after: string, vocabulary: Vocabulary): string | null {
  if (initials.length < 2 || initials.length > 12) return null;
  const words = vocabulary.wordsWithInitials(initials);
  const fitting = after === "" ? undefined : words.find((word) => vocabulary.documentFrequency(word.at(-1) + after) > 0);
  return fitting ?? words[0] ?? null;
}

/** The most probable characters, pair by pair (Viterbi over a lattice of syllables, narrowed to a beam). */
function readSyllables(letters: string, before: string, vocabulary: Vocabulary): string | null {
  const beams: Reading[][] = Array.from({ length: letters.length + 1 }, () => []);
  beams[0] = [{ text: "", last: before, score: 0, breaks: 0 }];
  for (let at = 0; at < letters.length; at++) {
    const open = (beams[at] as Reading[]).sort((a, b) => b.score - a.score).slice(0, BEAM);
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
  const best = (beams[letters.length] as Reading[]).sort((a, b) => b.score - a.score)[0];
  if (!best || [...best.text].length < 2) return null;
  return best.breaks <= [...best.text].length / 4 ? best.text : null;
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
