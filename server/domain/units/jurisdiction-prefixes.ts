import { foldName } from "../fold-name.ts";

/** Kinds of places, the longer first; zones with their words, which their short names are made of. */
const KINDS = [
  "高新 技术 产业 开发区",
  "经济 技术 开发区",
  "自由 贸易 试验区",
  "综合 保税区",
  "经济 开发区",
  "高新区",
  "新区",
  "区",
  "市",
  "县",
  "州",
  "旗",
  "省",
].map((words) => words.split(" "));

/** What a kind of zone is called for short: its last word, and its first letter, one other, and 区. */
function shortForms(words: string[]): string[] {
  if (words.length < 2) return [];
  const [first = "", ...others] = words;
  const seconds = [first[1], ...others.map((word) => word[0])];
  return [words.at(-1) as string, ...seconds.map((letter) => `${first[0]}${letter}区`)];
}

/** Where a notice belongs: its jurisdiction and the ones above it, outermost last. */
export interface Jurisdiction {
  name: string;
  parents: string[];
}

/**
 * What a notice of this jurisdiction may write before the name of one of its own units, longest first:
 * 某某区 of 某市 → 某市某某区, 某某区, 区. A parent's own level is no prefix: 市财政局 is not 区财政局.
 */
export function jurisdictionPrefixes(jurisdiction: Jurisdiction | null): string[] {
  if (!jurisdiction) return [];
  const name = foldName(jurisdiction.name);
  const found = new Set<string>([name]);
  for (const parent of jurisdiction.parents.map(foldName)) if (!name.startsWith(parent)) found.add(parent + name);
  for (const parent of jurisdiction.parents.map(foldName)) if (name.startsWith(parent)) found.add(name.slice(parent.length));
  const words = KINDS.find((each) => name.endsWith(each.join("")));
  if (words) {
    const kind = words.join("");
    const place = name.slice(0, -kind.length);
    for (const short of [kind, ...shortForms(words)]) {
      found.add(short);
      found.add(place + short);
    }
    found.add(kind.slice(-1));
  }
  return [...found].filter(Boolean).sort((a, b) => b.length - a.length);
}
