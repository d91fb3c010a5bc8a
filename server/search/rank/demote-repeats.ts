import type { CompactDocument } from "./compact-document.ts";

export interface Ranked {
  row: number;
  score: number;
  clauseId: string | null;
  document: CompactDocument;
}

const REPEAT = 0.4;

/**
 * A clause and the measure it states are the same words: the better of them stands where it ranks, the other further down.
 * Nothing is dropped, so that counts stay what they are. Best first.
 */
export function demoteRepeats(ranked: Ranked[]): Ranked[] {
  const shown = new Map<string, string>();
  const inOrder = ranked.sort(byScore).map((hit) => {
    if (hit.clauseId === null || hit.document.text === "") return hit;
    const before = shown.get(hit.clauseId);
    if (before?.includes(hit.document.text)) return { ...hit, score: hit.score * REPEAT };
    shown.set(hit.clauseId, `${before ?? ""}\n${hit.document.text}`);
    return hit;
  });
  return inOrder.sort(byScore);
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.row - b.row;
