import wordings from "./aspects.json" with { type: "json" };

/** What can be asked of something that the notices name. */
export type Aspect =
  | "lead"
  | "support"
  | "stuck"
  | "deadline"
  | "when"
  | "duties"
  | "agenda"
  | "cadence"
  | "sessions"
  | "convener"
  | "office"
  | "members"
  | "parts"
  | "work"
  | "leading"
  | "supporting"
  | "seats"
  | "steps"
  | "words";

interface Wording {
  word: string;
  aspect: Aspect;
}

/** Ways to ask for each, longest first: 牵头哪些 is another question than 牵头. */
export const WORDINGS: readonly Wording[] = wordings
  .flatMap(({ name, words }) => words.map((word) => ({ word, aspect: name as Aspect })))
  .sort((a, b) => b.word.length - a.word.length);

/** In a way to ask, what makes it open: 由谁牵头, and not 牵头. */
export const QUESTION_WORD = /[谁哪何几多什怎]/;

const LABELS = new Map(wordings.map(({ name, label }) => [name as Aspect, label]));

/** Whether a text asks for something with a question word: 有哪些指标, and not 牵头单位. */
export const asksSomething = (text: string): boolean => WORDINGS.some(({ word }) => QUESTION_WORD.test(word) && text.includes(word));

/** The aspect in words, for a sentence that says it is not told. */
export const aspectLabel = (aspect: Aspect): string => LABELS.get(aspect) as string;
