import { foldName } from "../fold-name.ts";

/** The parts of a unit's name that decide who is who, folded for comparison. */
export interface ParsedName {
  /** Without brackets, without the jurisdiction's own prefix, endings in their short form: 政务服务办. */
  core: string;
  /** The other plaques the unit bears, in the same form: 商务局（口岸局） bears 口岸局. */
  plaques: string[];
  /** The prefix that was taken off (区, 经开区), or empty. */
  prefix: string;
}

/** Long ending → the short one that notices use for it. */
const SHORT_FORMS: [RegExp, string][] = [
  [/管理委员会/g, "管委会"],
  [/人民政府/g, "政府"],
  [/人民(?=法院|检察院)/g, ""],
  [/(?<!管)委员会(?=办公室|$)/g, "委"],
  [/办公[室厅]$/g, "办"],
  [/街(?:道|道办事处|工委办事处|道党工委办事处)$/g, "街"],
  [/(?:股份|责任)?有限(?:责任)?公司$/g, "公司"],
  [/集团公司$/g, "集团"],
];

/** After these a leading 区 or 市 is part of the word: 市场监管局, 区域合作办. */
const WORDS_WITH_LEVEL = /^(?:市(?:场|政|容|民|域|级|直)|区(?:域|划|块|级|直)|省(?:级|直|会)|县(?:域|级|直)|州(?:级|直))/;

/** Reads a unit's name. `prefixes` are what a notice of the jurisdiction may put before it: see `jurisdictionPrefixes`. */
export function parseUnitName(name: string, prefixes: string[]): ParsedName {
  const folded = foldName(name);
  const bracket = folded.match(/^(.+?)\(([^()]*)\)$/);
  const whole = bracket?.[1] ?? folded;
  const prefix = prefixes.find((candidate) => whole.startsWith(candidate) && strips(whole, candidate)) ?? "";
  return {
    core: shorten(whole.slice(prefix.length)),
    plaques: (bracket?.[2] ?? "")
      .split(/[、,，]/)
      .filter(Boolean)
      .map(shorten),
    prefix,
  };
}

function strips(name: string, prefix: string): boolean {
  return name.length - prefix.length >= 2 && !(prefix.length === 1 && WORDS_WITH_LEVEL.test(name));
}

function shorten(name: string): string {
  return SHORT_FORMS.reduce((text, [long, short]) => text.replace(long, short), name);
}
