/** Text as it is matched, and where each of its characters stands in the original. */
export interface Compact {
  text: string;
  /** `starts[i]` to `ends[i]`: the part of the original that character `i` of `text` comes from. */
  starts: number[];
  ends: number[];
}

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;
/** Between these, phrases go on: “放管服”改革 is 放管服改革, 双随机、一公开 is 双随机一公开. */
const TRANSPARENT = /[\s、·•‧\-‐‑—–―_“”„"'‘’「」『』《》〈〉()[\]{}〔〕【】<>]/u;

type Sort = "han" | "word" | "transparent" | "separator";

/**
 * Folds width and case, drops quotes, brackets and white space inside a phrase, and puts one blank where a phrase ends.
 * `compact("台政办字〔2020〕11号").text === "台政办字2020 11号"`, in any style of bracket.
 */
export function compact(original: string): Compact {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let gap = null as { at: number; hard: boolean } | null;
  let last: Sort = "separator";
  let offset = 0;
  for (const character of original) {
    const start = offset;
    offset += character.length;
    for (const folded of fold(character)) {
      const sort = sortOf(folded, last, original, offset);
      if (sort === "transparent" || sort === "separator") {
        gap = { at: start, hard: sort === "separator" || (gap?.hard ?? false) };
        continue;
      }
      // Two words or numbers never run into one: 〔2020〕11号.
      if (gap && text !== "" && (gap.hard || (last === "word" && sort === "word"))) {
        text += " ";
        starts.push(gap.at);
        ends.push(start);
      }
      gap = null;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(start);
        ends.push(offset);
      }
      last = sort;
    }
  }
  return { text, starts, ends };
}

/** Only the text of `compact`. */
export function compactText(original: string): string {
  return compact(original).text;
}

export function isHan(character: string): boolean {
  return HAN.test(character);
}

/** Stands for the character as typed on any keyboard; a lone surrogate stands for nothing. */
function fold(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x80) return character.toLowerCase();
  if (code >= 0xd800 && code <= 0xdfff) return " ";
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  return character.normalize("NFKC").toLowerCase();
}

function sortOf(character: string, last: Sort, original: string, next: number): Sort {
  if (HAN.test(character)) return "han";
  if (WORD.test(character)) return "word";
  // 0.5 and PM2.5 are one word, 50% is one, 互联网+ keeps its sign.
  if (character === "." && last === "word" && /\p{Nd}/u.test(original[next] ?? "")) return "word";
  if ((character === "%" || character === "+") && last !== "separator") return "word";
  return TRANSPARENT.test(character) ? "transparent" : "separator";
}
