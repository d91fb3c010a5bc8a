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
  split: "tuning" | "unseen";
}

const FILE = join(resolve(import.meta.dirname, ".."), "test/cases/search/questions.json");

/** The project's own judged questions, over the seeds and published notices of other places. */
export function readQuestions(): SplitQuestion[] {
  return JSON.parse(readFileSync(FILE, "utf8")).questions;
}
