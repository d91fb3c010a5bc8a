import type { SearchKind } from "../search-document.ts";
import type { CompactDocument } from "./compact-document.ts";

export interface Ranked {
  row: number;
  score: number;
  kind: SearchKind;
  clauseId: string | null;
  document: CompactDocument;
}

const REPEAT = 0.5;
/** Each further hit from one clause counts this much of the one before, so that one table does not fill the page. */
const FURTHER = 0.95;
/** Share of a clause's words that what it states must show for the clause to be a repeat. */
const MOSTLY = 0.6;
/** What is stated stands before the clause, unless the clause answers much better. */
const NEARLY_AS_GOOD = 0.7;
/** Their words are those of a whole clause, and hold those of what it states. */
const WHOLE_CLAUSES: ReadonlySet<SearchKind> = new Set(["CLAUSE", "MEETING_BODY"]);

/**
 * A clause and the measure it states are the same words: what is stated stands where it ranks, the clause further down; of
 * several things that are stated in the same words the best one stands. Nothing is dropped, so that counts stay what they are.
 * Best first.
 */
export function demoteRepeats(ranked: Ranked[]): Ranked[] {
  const stated = Map.groupBy(
    ranked.filter(({ kind, clauseId }) => !WHOLE_CLAUSES.has(kind) && kind !== "UNIT" && clauseId !== null),
    ({ clauseId }) => clauseId,
  );
  const shown = new Map<string, { text: string; hits: number }>();
  const demoted = ranked.sort(byScore).map((hit): Ranked => {
    if (hit.clauseId === null || hit.document.text === "") return hit;
    if (WHOLE_CLAUSES.has(hit.kind) && isShownBy(stated.get(hit.clauseId) ?? [], hit)) return { ...hit, score: hit.score * REPEAT };
    const { text, hits } = shown.get(hit.clauseId) ?? { text: "", hits: 0 };
    if (hit.document.text.split(" ").every((run) => text.includes(run))) return { ...hit, score: hit.score * REPEAT };
    if (!stated.has(hit.clauseId) || !WHOLE_CLAUSES.has(hit.kind))
      shown.set(hit.clauseId, { text: `${text}\n${hit.document.text}`, hits: hits + 1 });
    return { ...hit, score: hit.score * FURTHER ** hits };
  });
  return demoted.sort(byScore);
}

function isShownBy(statements: Ranked[], clause: Ranked): boolean {
  const words = clause.document.text;
  const near = statements.filter(({ score }) => score >= NEARLY_AS_GOOD * clause.score);
  const texts = [...new Set(near.map(({ document }) => document.text))];
  const covered = texts.filter((text) => words.includes(text)).reduce((sum, text) => sum + text.length, 0);
  return covered >= MOSTLY * words.length || texts.some((text) => text.includes(words));
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.row - b.row;
