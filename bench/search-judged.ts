import { readFileSync } from "node:fs";

/** A question with the passages that answer it; grades 1 to 3. */
export interface JudgedQuestion {
  id: string;
  type: string;
  query: string;
  relevant: { text: string; grade: number }[];
}

interface Judgements {
  questions: JudgedQuestion[];
  nothingToFind: string[];
}

export interface Score {
  ndcg: number;
  reciprocalRank: number;
  recall: number;
  empty: boolean;
}

export function readJudgements(path: string): Judgements {
  return JSON.parse(readFileSync(path, "utf8"));
}

const squash = (text: string) => text.replace(/\s+/g, "");

/** A hit counts when it holds the passage or, from eight characters on, is part of it; white space makes no difference. */
function matches(hit: string, passage: string): boolean {
  return hit.includes(passage) || (hit.length >= 8 && passage.includes(hit));
}

/**
 * How well the texts of the first ten hits answer a question. Each passage counts once, and each hit for the best passage
 * that no hit before it counted for: a hit that holds several is one place in the list all the same. Recall counts every passage that a hit holds.
 */
export function scoreHits(question: JudgedQuestion, hits: string[]): Score {
  const passages = question.relevant.map(({ text, grade }) => ({ text: squash(text), grade, counted: false, held: false }));
  let gain = 0;
  let firstAt = 0;
  hits.slice(0, 10).forEach((hit, place) => {
    const held = passages.filter(({ text }) => matches(squash(hit), text));
    for (const passage of held) passage.held = true;
    const best = held.filter(({ counted }) => !counted).sort((a, b) => b.grade - a.grade)[0];
    if (!best) return;
    best.counted = true;
    gain += discounted(best.grade, place);
    firstAt ||= place + 1;
  });
  const ideal = passages
    .map(({ grade }) => grade)
    .sort((a, b) => b - a)
    .slice(0, 10);
  return {
    ndcg: gain / ideal.reduce((sum, grade, place) => sum + discounted(grade, place), 0),
    reciprocalRank: firstAt === 0 ? 0 : 1 / firstAt,
    recall: Math.min(1, passages.filter(({ held }) => held).length / Math.min(10, passages.length)),
    empty: hits.length === 0,
  };
}

const discounted = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2);
