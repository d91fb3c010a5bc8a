import type { SearchKind, Suggestion } from "../search-engine.ts";
import { compactText } from "../text/compact.ts";
import type { ReadableName } from "../text/read-name.ts";

/** Whole things before passages. */
const ORDER: SearchKind[] = ["INDICATOR", "MEASURE", "UNIT", "MEETING_BODY", "POLICY", "CASE_STUDY", "INTERPRETATION", "CLAUSE"];
const LONGEST_PREFIX = 60;

/** Ways in which a typed prefix may begin a name, the plainest first. */
export const WAYS = ["folded", "syllables", "initials"] as const;

export interface Suggested extends ReadableName {
  name: string;
  kind: SearchKind;
  url: string;
}

/** What a prefix must begin a name as, by each way; empty for a prefix that says nothing. */
export function beginnings(prefix: string): { way: (typeof WAYS)[number]; begin: string }[] {
  const typed = compactText(prefix).slice(0, LONGEST_PREFIX).trimEnd();
  if (typed === "") return [];
  const ways = /^[a-z0-9 ]+$/.test(typed) ? WAYS : [WAYS[0]];
  return ways.map((way) => ({ way, begin: way === "folded" ? typed : typed.replaceAll(" ", "") }));
}

/** The best of these names that begin so, each once: as typed, in full pinyin, by initials. */
export function bestSuggestions(prefix: string, first: number, names: Suggested[]): Suggestion[] {
  const found = new Map<string, Suggestion & { rank: number }>();
  for (const { way, begin } of beginnings(prefix)) {
    for (const { [way]: read, folded, name, kind, url } of names) {
      if (!read.startsWith(begin)) continue;
      const rank = WAYS.indexOf(way) * 1000 + ORDER.indexOf(kind) * 100 + Math.min(99, name.length);
      const known = found.get(folded);
      if (!known || rank < known.rank) found.set(folded, { text: name, kind, url, rank });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1))
    .slice(0, first)
    .map(({ text, kind, url }) => ({ text, kind, url }));
}
