import { pinyin } from "pinyin-pro";
import { compactText } from "./compact.ts";

/** A name in the ways a person may begin to type it. */
export interface ReadableName {
  folded: string;
  /** kai ban qi ye, without the blanks */
  syllables: string;
  /** kbqy; one letter for each Chinese character, other characters as they are, so that places match those of `folded`. */
  initials: string;
}

export function readName(name: string): ReadableName {
  const folded = compactText(name);
  // `type: "array"` gives one entry a character; blanks and letters come back as they are.
  const read = pinyin(folded, { toneType: "none", type: "array", v: true });
  return { folded, syllables: read.join("").replaceAll(" ", ""), initials: read.map((syllable) => syllable[0] ?? " ").join("") };
}
