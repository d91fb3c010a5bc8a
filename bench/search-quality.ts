import type { Arm } from "./search-arms.ts";
import { type Score, scoreHits } from "./search-judged.ts";
import { QUESTION_KINDS, type SplitQuestion } from "./search-questions.ts";

export interface Asked {
  question: SplitQuestion;
  score: Score;
  /** Titles of what was found, best first. */
  titles: string[];
}

export async function askAll(arm: Arm, questions: SplitQuestion[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) {
    const hits = await arm.search(question.query);
    const score = scoreHits(
      question,
      hits.map(({ title, text }) => `${title}\n${text}`),
    );
    asked.push({ question, score, titles: hits.map(({ title }) => title) });
  }
  return asked;
}

interface Summary {
  count: number;
  ndcg: number;
  reciprocalRank: number;
  recall: number;
  /** Questions with an answer that found nothing. */
  empty: number;
}

/** Means over the questions that have an answer. */
export function summarise(asked: Asked[]): Summary {
  const answerable = asked.filter(({ question }) => question.kind !== "negative").map(({ score }) => score);
  const mean = (of: (score: Score) => number) => answerable.reduce((sum, score) => sum + of(score), 0) / answerable.length;
  return {
    count: answerable.length,
    ndcg: mean(({ ndcg }) => ndcg),
    reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank),
    recall: mean(({ recall }) => recall),
    empty: answerable.filter(({ empty }) => empty).length,
  };
}

/** Negative questions that found something. */
export function surplusOf(asked: Asked[]): Asked[] {
  return asked.filter(({ question, score }) => question.kind === "negative" && !score.empty);
}

/** A line an arm, and for `detailed` a line a kind of question in each split. */
export function printQuality(
  name: string,
  asked: Asked[],
  detailed: boolean,
  splits: SplitQuestion["split"][] = ["tuning", "unseen"],
): void {
  const line = (label: string, group: Asked[]) => {
    const { count, ndcg, reciprocalRank, recall, empty } = summarise(group);
    const figures = [ndcg, reciprocalRank, recall].map((value) => value.toFixed(3).padStart(8)).join("");
    const negatives = group.filter(({ question }) => question.kind === "negative");
    const surplus = negatives.length === 0 ? "" : `${surplusOf(group).length} of ${negatives.length}`;
    console.log(`${label.padEnd(44)}${String(count).padStart(4)}${figures}${String(empty).padStart(7)}   ${surplus}`);
  };
  for (const split of splits) {
    const half = asked.filter(({ question }) => question.split === split);
    line(`${name}, ${split}`, half);
    if (!detailed) continue;
    for (const kind of QUESTION_KINDS.filter((one) => one !== "negative")) {
      line(
        `  ${kind}`,
        half.filter(({ question }) => question.kind === kind),
      );
    }
  }
}

export const QUALITY_HEAD = `${"".padEnd(44)}   n nDCG@10     MRR  recall  empty   negatives found`;
