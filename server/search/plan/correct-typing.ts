import { pinyin } from "pinyin-pro";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Puts right characters that were typed for others of the same sound: 招标头标 → 招标投标.
 * A character is doubted only where the index never holds it beside its neighbours.
 * @param stretch Chinese characters only.
 */
export function correctTyping(stretch: string, vocabulary: Vocabulary): string {
  const characters = [...stretch];
  if (characters.length < 3) return stretch;
  for (let at = 0; at < characters.length; at++) {
    const better = betterCharacter(characters, at, vocabulary);
    if (better) characters[at] = better;
  }
  return characters.join("");
}

function betterCharacter(characters: string[], at: number, vocabulary: Vocabulary): string | null {
  const fit = (character: string) => {
    const pairs = [at > 0 ? characters[at - 1] + character : null, at + 1 < characters.length ? character + characters[at + 1] : null];
    const counts = pairs.filter((pair) => pair !== null).map((pair) => vocabulary.documentFrequency(pair));
    return {
      seen: counts.filter((count) => count > 0).length,
      of: counts.length,
      score: counts.reduce((sum, count) => sum + Math.log(1 + count), 0),
    };
  };
  const typed = characters[at] as string;
  const now = fit(typed);
  if (now.seen === now.of) return null;
  // At either end there is one neighbour only: it must not be the neighbour that is wrong.
  const second = at === 0 ? 1 : characters.length - 2;
  if (now.of === 1 && !neighbourIsSound(characters, second, at, vocabulary)) return null;
  let best: { character: string; score: number } | null = null;
  for (const character of sameSound(typed, vocabulary)) {
    const then = fit(character);
    if (then.seen <= now.seen || (now.seen > 0 && then.seen < then.of)) continue;
    if (!best || then.score > best.score) best = { character, score: then.score };
  }
  return best?.character ?? null;
}

/** True when the character at `place` is known beside its other neighbour. */
function neighbourIsSound(characters: string[], place: number, doubted: number, vocabulary: Vocabulary): boolean {
  const other = place + (place - doubted);
  const pair = other > place ? `${characters[place]}${characters[other]}` : `${characters[other]}${characters[place]}`;
  return vocabulary.documentFrequency(pair) > 0;
}

function sameSound(character: string, vocabulary: Vocabulary): string[] {
  const readings = pinyin(character, { toneType: "none", type: "array", multiple: true });
  return [...new Set(readings.flatMap((reading) => vocabulary.charactersRead(reading.replaceAll("ü", "v"))))].filter(
    (other) => other !== character,
  );
}
