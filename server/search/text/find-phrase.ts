const DIGIT = /[0-9.]/;

/** Where `phrase` stands in `text`, both compact. A number counts only as a whole: 8个 is not in 18个. */
export function findPhrase(text: string, phrase: string, most = Number.POSITIVE_INFINITY): number[] {
  const places: number[] = [];
  if (phrase === "") return places;
  for (let at = text.indexOf(phrase); at >= 0 && places.length < most; at = text.indexOf(phrase, at + phrase.length)) {
    const cutsNumber = DIGIT.test(phrase[0] as string) && DIGIT.test(text[at - 1] ?? " ");
    const cutsEnd = DIGIT.test(phrase.at(-1) as string) && DIGIT.test(text[at + phrase.length] ?? " ");
    if (!cutsNumber && !cutsEnd) places.push(at);
  }
  return places;
}
