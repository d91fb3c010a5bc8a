import { isHan } from "./compact.ts";

/**
 * The terms of a compact text, in order: each pair of neighbouring Chinese characters, the last character of each Chinese run,
 * and each word or number as a whole. A single character is found by the prefix of its pairs.
 * `grams("0.5天办结") → ["0.5", "天办", "办结", "结"]`
 */
export function grams(compacted: string): string[] {
  const terms: string[] = [];
  let word = "";
  let before = "";
  const close = () => {
    if (word !== "") terms.push(word);
    if (before !== "") terms.push(before);
    word = before = "";
  };
  for (const character of compacted) {
    if (character === " ") close();
    else if (isHan(character)) {
      if (before !== "") terms.push(before + character);
      else close();
      before = character;
    } else {
      if (before !== "") close();
      word += character;
    }
  }
  close();
  return terms;
}

/** The terms that a text must hold to hold `phrase`: without the loose last character, unless that is all there is. */
export function phraseTerms(phrase: string): { term: string; prefix: boolean }[] {
  const terms: { term: string; prefix: boolean }[] = [];
  for (const run of runs(phrase)) {
    const characters = [...run.text];
    if (!run.han) terms.push({ term: run.text, prefix: false });
    else if (characters.length === 1) terms.push({ term: run.text, prefix: true });
    else for (let i = 0; i + 1 < characters.length; i++) terms.push({ term: `${characters[i]}${characters[i + 1]}`, prefix: false });
  }
  return terms;
}

/** Stretches of Chinese characters, and of everything else that is not blank. */
export function runs(compacted: string): { text: string; han: boolean }[] {
  const found: { text: string; han: boolean }[] = [];
  let open: { text: string; han: boolean } | null = null;
  for (const character of compacted) {
    if (character === " ") {
      open = null;
      continue;
    }
    const han = isHan(character);
    if (!open || open.han !== han) found.push((open = { text: "", han }));
    open.text += character;
  }
  return found;
}
