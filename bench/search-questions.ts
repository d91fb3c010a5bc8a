import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { JudgedQuestion } from "./search-judged.ts";

/** The ten kinds of question that visitors ask. */
export const QUESTION_KINDS = [
  "exact",
  "alias",
  "synonym",
  "partial",
  "typo",
  "pinyin",
  "number",
  "docnumber",
  "question",
  "negative",
] as const;

export interface SplitQuestion extends JudgedQuestion {
  kind: (typeof QUESTION_KINDS)[number];
  /** Weights and word lists may be chosen by the tuning half; the other half only tells whether that holds. */
  split: "tuning" | "unseen" | "first sight";
}

const FOLDER = join(resolve(import.meta.dirname, ".."), "test/cases/search");

/** The project's own judged questions, over the seeds and published notices of other places. */
export function readQuestions(): SplitQuestion[] {
  return JSON.parse(readFileSync(join(FOLDER, "questions.json"), "utf8")).questions;
}

/** Forty questions over the seeds alone, written and judged before any engine was asked. */
export const FIRST_SIGHT: SplitQuestion[] = JSON.parse(readFileSync(join(FOLDER, "first-sight.json"), "utf8")).questions.map(
  (question: Omit<SplitQuestion, "split">) => ({ ...question, split: "first sight" }),
);
