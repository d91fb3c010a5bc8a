import { compactText } from "../text/compact.ts";
import zones from "./zone-names.json" with { type: "json" };

/** Ends of a name that people leave out; what they say for longer ones is in zone-names.json. */
const ENDS = /(?:自治区|省|市|区|县|旗)$/;
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
    for (const [zone, short] of Object.entries(zones)) {
      if (full.endsWith(zone)) names.add(full.slice(0, -zone.length) + short).add(short);
    }
    for (const name of names) found.set(name, [...(found.get(name) ?? []), full]);
  }
  return found;
}
