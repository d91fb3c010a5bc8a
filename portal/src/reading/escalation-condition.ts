/** A condition in short, as a label and as the beginning of a sentence. */
interface Condition {
  /** `无法解决`, `重大事项`; `再往上` where the words do not shorten. */
  label: string;
  /** `无法解决的`, `重大事项`; `还要往上` likewise. */
  phrase: string;
}

/**
 * What sends a matter on, from the words that say so.
 *
 * @example escalationCondition("对于无法解决的问题上报专题会研究") // { label: "无法解决", phrase: "无法解决的" }
 */
export function escalationCondition(words: string | null): Condition {
  const match = /^(?:针对|对于|对)?(.{2,10}?)(的)?(问题|事项)/.exec(words ?? "");
  const [, which = "", of, what] = match ?? [];
  if (!which) return { label: "再往上", phrase: "还要往上的" };
  return of || what === "问题" ? { label: which, phrase: `${which}的` } : { label: `${which}${what}`, phrase: `${which}${what}` };
}
