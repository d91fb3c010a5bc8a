import { pinyin } from "pinyin-pro";
import shapes from "./similar-shapes.json" with { type: "json" };
import type { Vocabulary } from "./vocabulary.ts";

/** Characters of one shape, as a person who writes or scans takes one for the other. */
const SAME_SHAPE = readShapes(shapes);
/** Sounds that speakers of the south do not tell apart. */
const FUZZY_SOUNDS: [RegExp, string][] = [
  [/^zh/, "z"],
  [/^ch/, "c"],
  [/^sh/, "s"],
  [/^([zcs])(?!h)/, "$1h"],
  [/^n/, "l"],
  [/^l/, "n"],
  [/([aei])n$/, "$1ng"],
  [/([aei])ng$/, "$1n"],
];

/** What may have been meant by a character that was typed: of the same sound, of nearly the same, of the same shape. */
export function lookAlikes(character: string, vocabulary: Vocabulary): string[] {
  const sounds = pinyin(character, { toneType: "none", type: "array", multiple: true }).map((sound) => sound.replaceAll("ü", "v"));
  const near = sounds.flatMap((sound) => [sound, ...FUZZY_SOUNDS.map(([from, to]) => sound.replace(from, to))]);
  const heard = [...new Set(near)].flatMap((sound) => vocabulary.charactersRead(sound));
  return [...new Set([...heard, ...(SAME_SHAPE.get(character) ?? [])])].filter((other) => other !== character);
}

function readShapes(groups: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const group of groups) for (const one of group) found.set(one, [...(found.get(one) ?? []), ...group]);
  return found;
}
