import type { Annotation } from "./annotate.ts";

/**
 * The annotations whose words stand in a text, longest words first; of the same words the first counts, and words inside longer ones do not.
 *
 * @example mentions("甲区市场监管局", [{ words: "市场监管局", … }, { words: "甲区市场监管局", … }]) // only the second
 */
export function mentions(text: string, annotations: readonly Annotation[]): Annotation[] {
  let left = text.replace(/\s+/g, "");
  const byWords = new Map<string, Annotation>();
  for (const annotation of annotations)
    if (annotation.words.length > 1 && left.includes(annotation.words) && !byWords.has(annotation.words))
      byWords.set(annotation.words, annotation);
  return [...byWords.values()]
    .sort((a, b) => b.words.length - a.words.length)
    .filter(({ words }) => {
      const held = left.includes(words);
      left = left.replaceAll(words, "\n");
      return held;
    });
}
