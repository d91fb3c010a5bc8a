import type { Concept, QueryPlan } from "./query-plan.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** More than this share of the characters asked about must be left, or the answer would be to another question. */
const LEAST_LEFT = 0.5;

/**
 * The plan to try when nothing matches: what no passage holds is left out, character by character. Null where too little is left.
 * @param found how many passages hold each concept.
 */
export function widenPlan(plan: QueryPlan, found: number[], vocabulary: Vocabulary): QueryPlan | null {
  const length = (concepts: Concept[]) => concepts.reduce((sum, { text }) => sum + [...text].length, 0);
  const kept = plan.concepts.flatMap((concept, place) => {
    if ((found[place] as number) > 0) return [concept];
    return concept.exact ? [] : heldPieces(concept.text, vocabulary).map((text) => plainPiece(text, concept.importance));
  });
  if (kept.length === 0 || length(kept) <= LEAST_LEFT * length(plan.concepts)) return null;
  const whole = kept.map(({ text }) => text).join(" ");
  if (whole === plan.concepts.map(({ text }) => text).join(" ")) return null;
  return { ...plan, concepts: kept, whole, corrected: whole };
}

/** The longest stretches of which every pair of characters stands somewhere in the index. */
function heldPieces(text: string, vocabulary: Vocabulary): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    const before = [...piece].at(-1);
    if (before !== undefined && vocabulary.documentFrequency(before + character) === 0) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces.filter((one) => [...one].length >= 2);
}

function plainPiece(text: string, importance: number): Concept {
  return { text, variants: [{ text, weight: 1, origin: "typed" }], exact: false, importance };
}
