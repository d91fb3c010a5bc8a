import { lookAlikes } from "./look-alikes.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Wrong characters that are put right in one stretch. */
const MOST_CORRECTIONS = 2;
/** Candidates, best first, for which the index is asked whether it holds the words around them. */
const LOOKED_AT = 12;
/** Characters of a window around the doubted one that must stand in the index as they are. */
const EVIDENCE = 3;

interface Candidate {
  at: number;
  character: string;
  /** Pairs that the index holds with it and did not hold before. */
  gain: number;
  score: number;
}

/**
 * Puts right characters that were typed for others of the same sound or shape: 招标头标 → 招标投标, 知识产杈 → 知识产权.
 * A character is doubted only where the index never holds it beside a neighbour, and changed only for one that stands in the
 * index with the characters around it.
 * @param stretch Chinese characters only.
 */
export function correctTyping(stretch: string, vocabulary: Vocabulary): string {
  const characters = [...stretch];
  if (characters.length < EVIDENCE) return stretch;
  for (let correction = 0; correction < MOST_CORRECTIONS; correction++) {
    const better = candidates(characters, vocabulary).find((candidate) => hasEvidence(characters, candidate, vocabulary));
    if (!better) break;
    characters[better.at] = better.character;
  }
  return characters.join("");
}

function candidates(characters: string[], vocabulary: Vocabulary): Candidate[] {
  const frequency = (first: string | undefined, second: string | undefined) =>
    first === undefined || second === undefined ? null : vocabulary.documentFrequency(first + second);
  const found: Candidate[] = [];
  for (const [at, typed] of characters.entries()) {
    const beside = (character: string) =>
      [frequency(characters[at - 1], character), frequency(character, characters[at + 1])].filter((count) => count !== null);
    const heldNow = beside(typed).filter((count) => count > 0).length;
    if (heldNow === beside(typed).length || hasEvidence(characters, { at, character: typed }, vocabulary)) continue;
    for (const character of lookAlikes(typed, vocabulary)) {
      const counts = beside(character);
      if (counts.some((count) => count === 0)) continue;
      found.push({
        at,
        character,
        gain: counts.length - heldNow,
        score: counts.reduce((sum, count) => sum + Math.log(1 + count), 0) / counts.length,
      });
    }
  }
  return found.sort((a, b) => b.gain - a.gain || b.score - a.score).slice(0, LOOKED_AT);
}

/** True when some window of three characters with this one in it stands in the index. */
function hasEvidence(characters: string[], { at, character }: Pick<Candidate, "at" | "character">, vocabulary: Vocabulary): boolean {
  const changed = characters.with(at, character);
  const from = Math.max(0, at - EVIDENCE + 1);
  const to = Math.min(at, characters.length - EVIDENCE);
  for (let start = from; start <= to; start++) {
    if (vocabulary.holdsPhrase(changed.slice(start, start + EVIDENCE).join(""))) return true;
  }
  return false;
}
