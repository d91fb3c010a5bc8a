import { compactText } from "../text/compact.ts";

/** Ends of a name that people leave out, and what they say for longer ones. */
const ENDS = /(?:自治区|省|市|区|县|旗)$/;
const SHORT_ZONES: [RegExp, string][] = [
  [/经济技术开发区$/, "经开区"],
  [/高新技术产业开发区$/, "高新区"],
  [/国家高新技术产业开发区$/, "高新区"],
];

/**
 * The names by which people call places, compact, each with its full name: 示例 and 示例区 for 示例区, 甲经开区 and 经开区 for
 * 甲经济技术开发区. A short name of several places means them all.
 */
export function placeNames(places: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const place of places) {
    const full = compactText(place);
    const names = new Set([full]);
    const bare = full.replace(ENDS, "");
    if (bare.length >= 2 && !/开发$/.test(bare)) names.add(bare);
    for (const [zone, short] of SHORT_ZONES) {
      if (zone.test(full)) names.add(full.replace(zone, short)).add(short);
    }
    for (const name of names) found.set(name, [...(found.get(name) ?? []), full]);
  }
  return found;
}
