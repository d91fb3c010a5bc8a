import { foldSpace } from "./fold-space.ts";
import { isBareEnding, looksComplete, unitEnding } from "./unit-endings.ts";

interface UnitList {
  names: string[];
  /** 等部门 stood at the end: the list names some, not all. */
  openEnded: boolean;
}

const OPEN_BRACKETS = "（([【《“‘〔";
const CLOSE_BRACKETS = "）)]】》”’〕";

/** 等部门, 等有关部门（单位）, 等国务院相关部门, 等驻区单位: strips; 等各相关部门 leaves its set. */
const OPEN_END =
  /等(?:(?:\d+|[一二三四五六七八九十]+)(?:个|家)?)?(?:国务院|市|省|区|县|其他|驻[区市地])?(?:级)?(?:相关|有关|各|其他)?(?:职能)?(?:部门|单位|机构|部门和单位|部门、单位|部门（单位）|单位（部门）|方面)?$/;

/**
 * The units of a list, as written: `splitUnits("政务服务办、税务局等部门")` → names 政务服务办, 税务局; open-ended.
 * Divides at 、，；and line breaks outside brackets and quotation marks, at 和 and 及 only between two whole names, and where two names
 * of one prefix run together (区财政局区住建局). Parallel names stay whole: 各市、州、县人民政府.
 */
export function splitUnits(text: string): UnitList {
  let openEnded = false;
  const names = new Set<string>();
  for (const piece of joinParallel(pieces(text).flatMap(splitConjunction))) {
    const rest = stripOpenEnd(piece);
    if (rest.openEnded) openEnded = true;
    for (const name of rest.names.flatMap(splitRunTogether)) if (!(names.size && isBareEnding(name))) names.add(name);
  }
  return { names: [...names], openEnded };
}

/** Cuts at separators outside brackets; a line break separates only whole names. */
function pieces(text: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let current = "";
  const push = () => {
    const name = foldSpace(current).replace(/^[：:。．]+|(?<![。．：:])[。．：:]+$/g, "");
    if (name) out.push(name);
    current = "";
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (OPEN_BRACKETS.includes(char)) depth++;
    else if (CLOSE_BRACKETS.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && "、，；,;。".includes(char)) push();
    else if (depth === 0 && /\s/.test(char)) {
      const next = foldSpace(text.slice(at + 1).match(/^\s*([^、，；,;。\s]*)/)?.[1] ?? "");
      const before = foldSpace(current);
      if (looksComplete(before) && looksComplete(next) && !isBareEnding(next)) push();
    } else current += char;
  }
  push();
  return out;
}

/** 财政局和税务局 are two; 规划和自然资源局 is one. */
function splitConjunction(piece: string): string[] {
  for (const match of piece.matchAll(/以及|和|及|与/g)) {
    const left = piece.slice(0, match.index);
    const right = piece.slice(match.index + match[0].length);
    // 部门和单位 is one word for a set.
    if (/^(?:部门|单位|机构|企业)(?:$|[和及与、])/.test(right)) continue;
    if (insideBrackets(left) || !looksComplete(left.replace(/等[\s\S]*$/, "")) || !looksComplete(right)) continue;
    return [left, ...splitConjunction(right)];
  }
  return [piece];
}

function insideBrackets(before: string): boolean {
  let depth = 0;
  for (const char of before) depth += OPEN_BRACKETS.includes(char) ? 1 : CLOSE_BRACKETS.includes(char) ? -1 : 0;
  return depth > 0;
}

/** 各市、州、县人民政府 and 甲示范区、乙新区管委会: places that share one ending; 县直各部门、单位 is one set. */
function joinParallel(parts: string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    if (/^(?:单位|机构)$/.test(parts[at] as string) && /^[^各]{0,12}各.{0,12}部门$/.test(out.at(-1) ?? "")) {
      out.push(`${out.pop()}、${parts[at]}`);
      continue;
    }
    let end = at;
    while (
      end < parts.length - 1 &&
      isPlace(parts[end] as string) &&
      (isPlace(parts[end + 1] as string) || endsParallel(parts[end + 1] as string))
    )
      end++;
    const joined = parts.slice(at, end + 1);
    const last = joined[joined.length - 1] as string;
    const allPlaces = joined.every(isPlace) && /^各/.test(joined[0] as string) && joined.slice(1).every((part) => !/^各/.test(part));
    if (end > at && (endsParallel(last) || allPlaces)) {
      out.push(joined.join("、"));
      at = end;
    } else out.push(parts[at] as string);
  }
  return out;
}

function isPlace(part: string): boolean {
  return /^各?[^各等局委办]{0,8}(?:省|自治区|直辖市|市|州|盟|县|区|旗|乡|镇|县级市)$/.test(part) && !/^(?:全区|全市|全省)/.test(part);
}

function endsParallel(part: string): boolean {
  return /^[^各等]{1,10}(?:人民政府|政府|管委会|管理委员会|办事处)$/.test(part);
}

function stripOpenEnd(piece: string): UnitList {
  const set = piece.match(/^(.{1,60}?)等(各.{0,40}(?:部门|单位|地区|机构|政府|企业))$/);
  if (set) return { names: [set[1] as string, set[2] as string], openEnded: true };
  const open = piece.match(OPEN_END);
  if (open && !insideBrackets(piece.slice(0, open.index))) {
    const name = piece.slice(0, open.index);
    return { names: name ? [name] : [], openEnded: true };
  }
  return { names: [piece], openEnded: false };
}

/** 区地方金融监管局区金融服务中心: a flattened cell lost the break between names of one prefix. */
function splitRunTogether(name: string): string[] {
  const prefix = name.match(/^[区市县省州]/)?.[0];
  if (!prefix) return [name];
  for (let at = 2; at < name.length - 2; at++) {
    if (name[at] !== prefix || insideBrackets(name.slice(0, at))) continue;
    const left = name.slice(0, at);
    const right = name.slice(at);
    if (/[局委办心院司厅会]$/.test(left) && unitEnding(left) && unitEnding(right)) return [left, ...splitRunTogether(right)];
  }
  return [name];
}
