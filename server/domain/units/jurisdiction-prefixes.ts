import { foldName } from "../fold-name.ts";

/** Kinds of zones, with the words for them that stand for the whole name. */
const ZONES: [string, string[]][] = [
  ["经济技术开发区", ["经开区", "开发区"]],
  ["高新技术产业开发区", ["高新区", "开发区"]],
  ["综合保税区", ["综保区", "保税区"]],
  ["自由贸易试验区", ["自贸区", "自贸试验区"]],
  ["经济开发区", ["经开区", "开发区"]],
  ["高新区", []],
  ["新区", []],
  ["区", []],
  ["市", []],
  ["县", []],
  ["州", []],
  ["旗", []],
  ["省", []],
];

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
  const zone = ZONES.find(([kind]) => name.endsWith(kind));
  if (zone) {
    const [kind, shorts] = zone;
    const place = name.slice(0, -kind.length);
    for (const short of [kind, ...shorts]) {
      found.add(short);
      found.add(place + short);
    }
    found.add(kind.slice(-1));
  }
  return [...found].filter(Boolean).sort((a, b) => b.length - a.length);
}
