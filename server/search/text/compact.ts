/** Text as it is matched, and where each of its characters stands in the original. */
interface Compact {
  text: string;
  /** `starts[i]` to `ends[i]`: the part of the original that character `i` of `text` comes from. */
  starts: number[];
  ends: number[];
}

const HAN = /\p{Script=Han}/u;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const WORD = /[\p{L}\p{N}]/u;
/** Between these, phrases go on: “放管服”改革 is 放管服改革, 双随机、一公开 is 双随机一公开. */
const TRANSPARENT = /[\s、·•‧\-‐‑—–―_“”„"'‘’「」『』《》〈〉()[\]{}〔〕【】<>]/u;

type Sort = "han" | "word" | "transparent" | "separator";

/**
 * Folds width and case, drops quotes, brackets and white space inside a phrase, and puts one blank where a phrase ends.
 * `compact("台政办字〔2020〕11号").text === "台政办字2020 11号"`, in any style of bracket.
 */
export function compact(original: string): Compact {
  const places = { starts: [] as number[], ends: [] as number[] };
  return { text: fold(original, places), ...places };
}

/** Only the text of `compact`. */
export function compactText(original: string): string {
  return fold(original, null);
}

function fold(original: string, places: Omit<Compact, "text"> | null): string {
  let text = "";
  let gap = null as { at: number; hard: boolean } | null;
  let last: Sort = "separator";
  let offset = 0;
  const closeGap = (end: number) => {
    if (gap === null || text === "") return;
    text += " ";
    places?.starts.push(gap.at);
    places?.ends.push(end);
  };
  while (offset < original.length) {
    const start = offset;
    // Most characters by far: nothing to fold, nothing to ask, and many in a row.
    while (isPlainHan(original.charCodeAt(offset))) offset++;
    if (offset > start) {
      if (gap?.hard) closeGap(start);
      gap = null;
      text += original.slice(start, offset);
      for (let at = start; places && at < offset; at++) {
        places.starts.push(at);
        places.ends.push(at + 1);
      }
      last = "han";
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(offset) as number);
    offset += character.length;
    for (const { folded, sort: alone } of foldCharacter(character)) {
      const sort: Sort = alone ?? sortOfSign(folded, last, original, offset);
      if (sort === "transparent" || sort === "separator") {
        gap = { at: start, hard: sort === "separator" || (gap?.hard ?? false) };
        continue;
      }
      // Two words or numbers never run into one: 〔2020〕11号.
      if (gap && (gap.hard || (last === "word" && sort === "word"))) closeGap(start);
      gap = null;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) {
        places?.starts.push(start);
        places?.ends.push(offset);
      }
      last = sort;
    }
  }
  return text;
}

export function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return isPlainHan(code) || (code > 0x7f && HAN.test(character));
}

const isPlainHan = (code: number) => code >= FIRST_HAN && code <= LAST_HAN;

interface Folded {
  folded: string;
  /** Null where the neighbours decide. */
  sort: Sort | null;
}

/** Each character is looked up in the tables of Unicode once. */
const FOLDED = new Map<string, Folded[]>();

/** Stands for the character as typed on any keyboard; a lone surrogate stands for nothing. */
function foldCharacter(character: string): Folded[] {
  let known = FOLDED.get(character);
  if (!known) {
    const code = character.codePointAt(0) as number;
    const text = code >= 0xd800 && code <= 0xdfff ? " " : character.normalize("NFKC").toLowerCase();
    known = [...text].map((folded) => ({ folded, sort: sortAlone(folded) }));
    FOLDED.set(character, known);
  }
  return known;
}

function sortAlone(character: string): Sort | null {
  if (HAN.test(character)) return "han";
  if (WORD.test(character)) return "word";
  if (character === "." || character === "%" || character === "+") return null;
  return TRANSPARENT.test(character) ? "transparent" : "separator";
}

/** 0.5 and PM2.5 are one word, 50% is one, 互联网+ keeps its sign. */
function sortOfSign(sign: string, last: Sort, original: string, next: number): Sort {
  if (sign === ".") return last === "word" && /\p{Nd}/u.test(original[next] ?? "") ? "word" : "separator";
  return last === "separator" ? "separator" : "word";
}
