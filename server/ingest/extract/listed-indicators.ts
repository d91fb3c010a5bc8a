import { parseNumeral } from "../grammar/numeral.ts";

const LIST =
  /(?:(\d{1,2}|[一二三四五六七八九十]{1,2})(?:个|项))?二级指标[，,：:]?(?:主要|具体)?(?:分别)?(?:包括|包含|涵盖|涉及|为|是|有)?[：:]?([^。\n]{2,300})/;
/** `包括流程、耗时等2个二级指标`: the count may follow the list. */
const COUNTED = /(?:包括|包含|涵盖|涉及|含)([^，。；\n]{2,300}?)等?(\d{1,2}|[一二三四五六七八九十]{1,2})(?:个|项)二级指标/;
/** The numbers of a list in a line: `1.开办环节；2.开办时间`. */
const NUMBER = /[；;，,、 ]?(?:[（(]\d{1,2}[）)]|\d{1,2}(?:[.．]\d{1,2})?[.．、]|[①-⑳]) ?/;
const FOCUS = /(?:紧扣|聚焦|对应|围绕)(?:指标)?([^，。；\n]{2,60})[，。；]/;
const QUOTED = /^[“"「]([^“”"「」]{2,60})[”"」]/;

/** A second-level indicator that a sentence lists, and the words that list it. */
interface ListedIndicator {
  name: string;
  quote: string;
}

/**
 * The second-level indicators of a sentence: `紧扣4个二级指标包括流程、耗时、费用、便利度，…`.
 * The stated count decides what a comma or a 和 divides (总税收和缴费率 is one of five).
 * @param parent the first level: `登记财产的流程、耗时` under 登记财产 are 流程 and 耗时
 * @param own the second level that the heading itself names, which the sentence may run into other words
 */
export function listedIndicators(text: string, parent: string, own: string | null): ListedIndicator[] {
  const counted = COUNTED.exec(text);
  const match = counted ? null : LIST.exec(text);
  const listed = counted?.[1] ?? match?.[2];
  if (!listed) {
    const focus = own ? lastFocus(text) : null;
    return focus ? [{ name: focus, quote: focus }] : [];
  }
  const count = counted?.[2] ?? match?.[1];
  const stated = count ? parseNumeral(count) : null;
  const [list] = listed.split(/[；;]/) as [string];
  if (own && !stated && list.startsWith(own)) return [{ name: own, quote: own }];
  const names = numberedNames(listed) ?? quotedNames(list) ?? plainNames(list, stated);
  return names.map((name) => {
    const bare = name.startsWith(`${parent}的`) ? name.slice(parent.length + 1) : name;
    return { name: bare, quote: bare };
  });
}

/** What the last 紧扣 … of the text names. */
const lastFocus = (text: string) => [...text.matchAll(new RegExp(FOCUS, "g"))].at(-1)?.[1] ?? null;

/** Names each with its number. */
function numberedNames(list: string): string[] | null {
  const [before, ...names] = list.split(NUMBER);
  return before === "" && names.length > 1 ? names.map((name) => name.replace(/[；;。]$/, "")) : null;
}

/** Names each in quotation marks, marks inside them kept: “‘双随机、一公开’监管覆盖率”“…”. */
function quotedNames(list: string): string[] | null {
  const names: string[] = [];
  let rest = list;
  for (let match = QUOTED.exec(rest); match; match = QUOTED.exec(rest)) {
    names.push(match[1] as string);
    rest = rest.slice(match[0].length).replace(/^[、和及]/, "");
  }
  return names.length && /^(?:[，。；]|等|$)/.test(rest) ? names : null;
}

/** Names divided by 、; commas and 和 divide as long as fewer are found than stated. */
function plainNames(list: string, stated: number | null): string[] {
  const phrases = list.split(/[，,]/);
  let names = splitOutsideQuotes(phrases[0] as string);
  for (let next = 1; stated !== null && names.length < stated && next < phrases.length; next++) {
    const joined = divideLast(names, stated);
    if (joined.length >= stated) break;
    names = [...names, ...splitOutsideQuotes(phrases[next] as string)];
  }
  if (stated !== null) return divideLast(names, stated).flatMap(divideAlike);
  return names.length > 1 ? divideLast(names, names.length + 1) : names;
}

/** 知识产权运用效益和知识产权全面保护 are two, whatever the count says: both halves open alike. */
function divideAlike(name: string): string[] {
  const parts = /^(.{4,60}?)(?:以及|和|及)(.{4,60})$/.exec(name);
  return parts && (parts[1] as string).slice(0, 2) === (parts[2] as string).slice(0, 2) ? [parts[1] as string, parts[2] as string] : [name];
}

/** Divides names at 和 from the last one back until there are as many as stated. */
function divideLast(names: string[], stated: number): string[] {
  const divided = [...names];
  for (let index = divided.length - 1; index >= 0 && divided.length < stated; index--) {
    const parts = /^(.{2,60}?)(?:以及|和|及)(.{2,60})$/.exec(divided[index] as string);
    if (parts) divided.splice(index, 1, parts[1] as string, parts[2] as string);
  }
  return divided;
}

function splitOutsideQuotes(text: string): string[] {
  const names: string[] = [""];
  let depth = 0;
  for (const character of text) {
    if ("“‘（(《".includes(character)) depth++;
    if ("”’）)》".includes(character)) depth--;
    if (character === "、" && depth <= 0) names.push("");
    else names[names.length - 1] += character;
  }
  return names
    .map((name) =>
      name
        .replace(/^[“"](.*)[”"]$/, "$1")
        .replace(/等$/, "")
        .trim(),
    )
    .filter(Boolean);
}
