import { findDocNumber } from "../grammar/doc-number.ts";
import { type MarkKind, parseMark } from "../grammar/mark.ts";
import { isOrganisationLine } from "../grammar/organisation.ts";
import { COMMON_SECTION, issuedTitle, issuerOfTitle, titleBeforeDocNumber, titleBeforeText } from "../grammar/title.ts";
import { readBarRows } from "./bar-rows.ts";
import { breakSpaces } from "./break-spaces.ts";
import type { Line } from "./line.ts";
import { isNavigation } from "./navigation.ts";
import { readSpaceRows } from "./space-rows.ts";
import { unwrap } from "./unwrap.ts";

/** A paragraph this long that holds numbered sections was a document whose line breaks were lost. */
const FLAT = 400;
const CANDIDATE =
  /第[一二三四五六七八九十百]{1,5}[章条节]|[一二三四五六七八九十]{1,3} ?[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|(?<![\d.])\d{1,2} ?[.．、](?!\d)/g;
const ENDED = /[。！？：）)”》〕]$/;
const ADDRESSEE = /^[^。；：]{2,120}(?:政府|部门|单位|机构|企业|委员会|办公室|[局厅委办])：/;
const DATE = "(?:19|20)\\d{2} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日";

/** Gives a document without line breaks its lines back: title, 文号, addressee, sections, annexes, signature. */
export function breakFlat(found: Line[]): Line[] {
  const lines = readSpaceRows(readBarRows(unwrap(withoutFooter(found))));
  let title: string | null = null;
  return lines.flatMap((each, place) => {
    const spaced = isFlat(each) ? breakSpaces(each.text) : [each.text];
    const head = place === 0 ? splitHead(spaced[0] as string) : spaced.slice(0, 1);
    title ??= head[0] as string;
    if (!isFlat(each) && head.length === 1) return [each];
    const [first, ...rest] = [...head, ...spaced.slice(1)] as [string, ...string[]];
    const pieces = place === 0 ? [first, ...breakBody(rest, title, 0)] : breakBody([first, ...rest], title, place);
    return pieces.map((text, index) => line(text, index === 0 && each.blankBefore));
  });
}

/** The text below a title, at the place of its line: an addressee among the first lines, then sections and what ends them. */
function breakBody(pieces: string[], title: string, place: number): string[] {
  const [issuer, issued] = [issuerOfTitle(title), issuedTitle(title)];
  const lines = pieces.flatMap((piece, index) => {
    const addressee = place + index < 4 ? (ADDRESSEE.exec(piece)?.[0] ?? "") : "";
    return [addressee, ...breakTail(piece.slice(addressee.length), issuer, issued)].filter(Boolean);
  });
  return breakSections(lines);
}

/** The lines without what a site puts below a document. */
function withoutFooter(lines: Line[]): Line[] {
  let end = lines.length;
  while (end > 0 && isNavigation((lines[end - 1] as Line).text)) end--;
  return lines.slice(0, end);
}

const isFlat = ({ cells, text }: Line) => cells === null && text.length >= FLAT;
const line = (text: string, blankBefore: boolean): Line => ({ text: text.trim(), cells: null, blankBefore });

/** Title, 文号 and addressee, where the first line runs them together. */
function splitHead(text: string): string[] {
  const title = titleBeforeDocNumber(text.slice(0, 300)) ?? (text.length < FLAT ? null : titleBeforeText(text.slice(0, 300)));
  if (!title) return [text];
  const after = text.slice(title.length);
  const number = findDocNumber(after.slice(0, 60));
  const end = number ? after.indexOf("号") + 1 : 0;
  const addressee = /^ ?([^。；：]{2,120}：)/.exec(after.slice(end))?.[1];
  const body = after.slice(end + (addressee ? after.slice(end).indexOf(addressee) + addressee.length : 0));
  return [title, ...(number ? [after.slice(0, end).trim()] : []), ...(addressee ? [addressee] : []), ...(body.trim() ? [body] : [])];
}

/** An organisation between the end of a sentence and a date. */
const SIGNED = new RegExp(`(?<=[。\\n]) ?([^。；：，、\\d\\n]{3,40}) ?(${DATE})`, "g");

/** Signature, date, the title of what is sent out, list of annexes and the annexes themselves, each on lines of their own. */
function breakTail(text: string, issuer: string | null, issued: string | null): string[] {
  const sign = new RegExp(`(${issuer ? literal(issuer) : "$^"})? ?(${DATE}) ?(（[^（）]{2,12}）)?`, "g");
  let broken = text
    .replace(sign, (all, who?: string, date?: string, note?: string) =>
      who || note ? `\n${who ? `${who}\n` : ""}${date}\n${note ? `${note}\n` : ""}` : all,
    )
    .replace(SIGNED, (all, who: string, date: string) => (isOrganisationLine(who.trim()) ? `\n${who}\n${date}\n` : all))
    .replace(issued ? new RegExp(`(?<=[。\\n]) ?${literal(issued)}(?=[^\\n])`) : "", (all) => (all ? `\n${all}\n` : ""))
    .replace(/(?<=[。\n])附件：/, "\n附件：")
    // An attribution in brackets ends its paragraph.
    .replace(/(（[^（）]{2,200}(?:负责|牵头|配合|落实)）)(?=[^（。；，\s])/g, "$1\n");
  const only = /附件：([^0-9。；\n][^。；\n]{3,80})\n/.exec(broken)?.[1];
  if (only) broken = broken.replace(new RegExp(`附件[：:]?${literal(only)}(?!\\n)`), `\n附件\n${only}\n`);
  const list = /附件：(1[.．、][^。；\n]{4,400})/.exec(broken)?.[1];
  if (list) {
    const titles = list.split(/\d{1,2}[.．、]/).slice(1);
    broken = broken.replace(list, titles.map((title, index) => `${index + 1}．${title}`).join("\n"));
    for (const [index, title] of titles.entries())
      broken = broken.replace(new RegExp(`附件 ?${index + 1} ?${literal(title)}`), `\n附件${index + 1}\n${title}\n`);
  }
  return broken.split("\n").filter((piece) => piece.trim());
}

/** Breaks before each mark that continues its own sequence after a sentence has ended, or directly after a heading. */
function breakSections(pieces: string[]): string[] {
  const last = new Map<MarkKind, number>();
  return pieces.flatMap((piece) => {
    if (/^附件/.test(piece)) return [piece];
    const cuts: number[] = [0];
    for (const match of piece.matchAll(CANDIDATE)) {
      const mark = parseMark(piece.slice(match.index, match.index + 8));
      if (!mark) continue;
      const before = piece.slice(cuts.at(-1), match.index);
      const underHeading = (cuts.length > 1 || parseMark(before) !== null) && before.length <= 48 && !/[。；，：]/.test(before);
      const continues = mark.value === (last.get(mark.kind) ?? 0) + 1 || mark.value === 1;
      if (!continues || !(ENDED.test(before.trimEnd()) || underHeading || match.index === 0)) continue;
      last.set(mark.kind, mark.value);
      cuts.push(match.index);
    }
    const parts = cuts.map((cut, index) => piece.slice(cut, cuts[index + 1])).filter((part) => part.trim());
    return parts.flatMap(splitCommonHeading);
  });
}

/** `一、主要职能在市政府领导下，…` holds its heading and its text without a break; common section names tell them apart. */
function splitCommonHeading(part: string): string[] {
  const mark = parseMark(part);
  const heading = mark && COMMON_SECTION.exec(mark.rest)?.[0];
  if (!mark || !heading || mark.rest.length < heading.length + 12) return [part];
  const end = part.length - mark.rest.length + heading.length;
  return /^[。，、：]/.test(part.slice(end)) ? [part] : [part.slice(0, end), part.slice(end)];
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
