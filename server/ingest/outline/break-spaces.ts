import { isDateLine } from "../grammar/date.ts";
import { parseMark } from "../grammar/mark.ts";
import { isOrganisationLine } from "../grammar/organisation.ts";
import { endsLikeTitle } from "../grammar/title.ts";

/**
 * The lines of a text whose line breaks became spaces: `…制度的通知 各区人民政府： 为…。 一、主要职责 …`.
 * A space divides after a title at the start, after 。 and ：, before a numbered heading or an annex, and around a signature.
 */
export function breakSpaces(text: string): string[] {
  const lines: string[] = [];
  const words = text.split(" ");
  let start = 0;
  let length = 0;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? "";
    // What is longer is no title and no organisation; it is not put together before it ends.
    const short = length > 0 && length <= LONGEST ? words.slice(start, index).join(" ") : "";
    if (index > start && divides(before, short, word, lines.length === 0, words[index + 1] ?? "")) {
      lines.push(words.slice(start, index).join(" "));
      start = index;
      length = 0;
    }
    length += word.length + 1;
  }
  return [...lines, words.slice(start).join(" ")];
}

const LONGEST = 80;

function divides(before: string, line: string, word: string, first: boolean, next: string): boolean {
  if (/[。：；]$/.test(before)) return true;
  if (/^附 ?件/.test(word) || /^(?:han|chapter|article)/.test(parseMark(word)?.kind ?? "")) return !/[，、]$/.test(before);
  if (first && line.length >= 8 && endsLikeTitle(line)) return true;
  if (isDateLine(word)) return isOrganisationLine(line);
  return isOrganisationLine(word) && isDateLine(next);
}
