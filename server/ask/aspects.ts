import wordings from "./aspects.json" with { type: "json" };

/** What can be asked of something that the notices name. */
export type Aspect =
  | "lead"
  | "support"
  | "stuck"
  | "deadline"
  | "when"
  | "duties"
  | "cadence"
  | "convener"
  | "office"
  | "members"
  | "parts"
  | "work"
  | "leading"
  | "supporting"
  | "seats"
  | "steps";

interface Wording {
  word: string;
  aspect: Aspect;
}

/** Ways to ask for each, longest first: 牵头哪些 is another question than 牵头. */
export const WORDINGS: readonly Wording[] = wordings
  .flatMap(({ name, words }) => words.map((word) => ({ word, aspect: name as Aspect })))
  .sort((a, b) => b.word.length - a.word.length);

const LABELS = new Map(wordings.map(({ name, label }) => [name as Aspect, label]));

/** The aspect in words, for a sentence that says it is not told. */
export const aspectLabel = (aspect: Aspect): string => LABELS.get(aspect) as string;
