import { foldName } from "../../domain/fold-name.ts";
import { isColumnName } from "../grammar/column.ts";
import { isDateLine, parseDate } from "../grammar/date.ts";
import { docNumberLine, withoutDocNumber } from "../grammar/doc-number.ts";
import { opensLabel } from "../grammar/label.ts";
import { parseMark } from "../grammar/mark.ts";
import { isOrganisationLine } from "../grammar/organisation.ts";
import { endsLikeTitle } from "../grammar/title.ts";
import type { Line } from "./line.ts";
import { isNavigation } from "./navigation.ts";
import { beforeRegister, isRegisterName, readRegisterLine } from "./register-line.ts";

/** What stands above the text of a notice. */
export interface Head {
  title: string | null;
  docNumber: string | null;
  /** The organisation of a letterhead, a source line or a 发文单位 label. */
  issuer: string | null;
  date: string | null;
  addressees: string[];
  /** Index of the first line below the head. */
  end: number;
}

const SOURCE =
  /^(?:来源[：:])?([\p{Script=Han}（）]{4,40}) ?[|｜]? ?((?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)(?: \d{1,2}:\d{2}.*)?$/u;
/** `2023-01-05 10:00 区人民政府办公室`, as a site stamps its pages. */
const STAMP = /^((?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)(?: \d{1,2}:\d{2}(?::\d{2})?)? ([\p{Script=Han}（）]{4,30})$/u;
const LETTERHEAD = /^(?!.*关于).{2,40}文件$/;
/** Lines of a title at most. */
const LONGEST_TITLE = 12;
const ANNEX = /^附 ?件 ?[0-9一二三四五六七八九十]{0,2} ?[：:]?$/;
/** Kinds of document whose name ends a title for good. */
const FINAL = /(?:通知|通报|意见|函|决定|公告|通告|批复|答复|公报|令|请示)(?:[（(][^（）()]{1,12}[）)])?$/;

/** Reads title, 文号, letterhead and addressees from the top of a notice (GB/T 9704 §7.2). */
export function readHead(lines: Line[]): Head {
  const head: Head = { title: null, docNumber: null, issuer: null, date: null, addressees: [], end: 0 };
  const title: string[] = [];
  /** A 文号 or a date has followed the title. */
  let closed = false;
  let index = 0;
  for (; index < lines.length; index++) {
    const line = lines[index] as Line;
    const done = title.length > 0 && (closed || FINAL.test(title.join("")));
    if (!title.length && (ANNEX.test(line.text) || LETTERHEAD.test(line.text) || isNavigation(line.text))) continue;
    const value = isRegisterName(line.text) ? lines[index + 1] : undefined;
    if (value && !isRegisterName(value.text) && readFact({ ...line, text: `${line.text}：${value.text}` }, head)) {
      closed = title.length > 0;
      index++;
      continue;
    }
    if (readFact(line, head)) {
      // An organisation above a 文号 or a date is a letterhead, not the first line of a title.
      if (isOrganisationLine(title.join(""))) title.length = 0;
      closed = title.length > 0;
      continue;
    }
    if (isAddressee(line.text) && (title.length > 0 || index < 3)) {
      head.addressees = splitAddressees(line.text);
      index++;
      break;
    }
    const again = done ? repeatedTitle(lines, index, title.join("")) : -1;
    if (again >= 0) {
      index = again;
      continue;
    }
    if (done || title.length === LONGEST_TITLE || !couldBeTitle(line, title.length === 0)) break;
    const { words, docNumber } = withoutDocNumber(line.text);
    title.push(words);
    head.docNumber ??= docNumber;
    closed ||= docNumber !== null;
  }
  const kept = lastTitleLine(title);
  head.title = kept ? joinTitle(title.slice(0, kept)) : head.title;
  head.end = index - (head.addressees.length ? 0 : title.length - kept);
  return head;
}

/** Lines between a page's title and the same title above its text: the name of a site, a date. */
const BETWEEN_TITLES = 6;

/** Index of the line that repeats a title a little below it, -1 where none does. */
function repeatedTitle(lines: Line[], from: number, title: string): number {
  const wanted = foldName(title);
  const at = lines.slice(from, from + BETWEEN_TITLES).findIndex(({ text }) => foldName(text) === wanted);
  return at < 0 ? -1 : from + at;
}

/** A line that is a fact by itself: label, 文号, source with date. */
function readFact({ text: whole, cells }: Line, head: Head): boolean {
  const register = readRegisterLine(whole, cells);
  if (register) {
    head.title ??= register.title;
    head.docNumber ??= register.docNumber;
    head.issuer ??=
      register.issuer ??
      (register.source && isOrganisationLine(register.source) && !/[网报社]$/.test(register.source) ? register.source : null);
    head.date ??= register.date;
    return true;
  }
  const text = beforeRegister(whole);
  const number = docNumberLine(text);
  if (number) {
    head.docNumber ??= number;
    return true;
  }
  const source = SOURCE.exec(text);
  if (source) {
    head.issuer ??= source[1]?.trim() ?? null;
    head.date ??= parseDate(source[2] as string);
    return true;
  }
  const stamp = STAMP.exec(text);
  if (stamp && isOrganisationLine(stamp[2] as string)) {
    head.issuer ??= stamp[2] as string;
    head.date ??= parseDate(stamp[1] as string);
    return true;
  }
  if (isDateLine(text)) {
    head.date ??= parseDate(text);
    return true;
  }
  return false;
}

function couldBeTitle({ text, cells }: Line, first: boolean): boolean {
  if (cells || text.length > (first ? 120 : 60) || /[。；？！]/.test(text) || /[，：、]$/.test(text)) return false;
  return (
    !parseMark(text) &&
    (first || !isColumnName(text)) &&
    !opensLabel(text) &&
    !/^(?:[（(](?:联系|此件)|附 ?件.{0,3}[：:])/.test(text) &&
    !/^(?:为|按照|根据)/.test(text)
  );
}

/** How many of the collected lines are the title: up to the last that ends as titles do, else the first. */
function lastTitleLine(lines: string[]): number {
  for (let count = lines.length; count > 0; count--) if (endsLikeTitle((lines[count - 1] as string).slice(-60))) return count;
  return lines.length ? 1 : 0;
}

/** Lines of a title joined as they read: a space only where one stood in the line or between Latin words. */
const joinTitle = (lines: string[]) => lines.join("").replace(/^[（(]([^（）()]{4,40})[）)] ?(?=关于|印发)/, "$1");

function isAddressee(text: string): boolean {
  return (
    /[：:]$/.test(text) && text.length <= 200 && !/[。；]/.test(text) && !parseMark(text) && !opensLabel(text) && !/如下[：:]$/.test(text)
  );
}

/** 主送机关 by their commas; what a 、 joins stays together (各镇人民政府、街道办事处). */
function splitAddressees(text: string): string[] {
  return text
    .replace(/[：:]$/, "")
    .split(/[，,]/)
    .map((name) => name.trim())
    .filter(Boolean);
}
