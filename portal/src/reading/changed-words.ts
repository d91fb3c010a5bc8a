/** Two versions of a text: what both begin and end with, and between them the words that changed. */
interface ChangedWords {
  start: string;
  before: string;
  after: string;
  end: string;
}

/** @example changedWords("每月25日前", "每季度25日前") // { start: "每", before: "月", after: "季度", end: "25日前" } */
export function changedWords(before: string, after: string): ChangedWords {
  const [old, now] = [[...before], [...after]];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return {
    start: old.slice(0, start).join(""),
    before: old.slice(start, old.length - end).join(""),
    after: now.slice(start, now.length - end).join(""),
    end: old.slice(old.length - end).join(""),
  };
}
