import { isColumnName } from "../grammar/column.ts";
import { isDateLine, parseDate } from "../grammar/date.ts";
import { parseMark } from "../grammar/mark.ts";
import { isOrganisationLine } from "../grammar/organisation.ts";
import { endsLikeTitle } from "../grammar/title.ts";
import type { Line } from "./line.ts";

/** Who signed, and when. */
interface Signature {
  issuer: string | null;
  date: string | null;
}

const WITH_DATE = /^(\S.{2,60}?) ?((?:19|20)\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)$/;
const LIST = /^附 ?件 ?([0-9]{0,2}) ?[：:] ?(\S.*)$/;

/** The signature of a notice: an organisation above its date, or on one line with it (GB/T 9704 §7.3.5). */
export function readSignature(lines: Line[]): Signature {
  for (const [index, { text, cells }] of lines.entries()) {
    if (cells) continue;
    const same = WITH_DATE.exec(text);
    if (same && isOrganisationLine(same[1] as string)) return { issuer: same[1] as string, date: parseDate(text) };
    if (!isDateLine(text)) continue;
    const above: string[] = [];
    for (let up = index - 1; up >= 0 && up >= index - 6 && isOrganisationLine((lines[up] as Line).text); up--)
      above.unshift((lines[up] as Line).text);
    return { issuer: above.join(" ") || null, date: parseDate(text) };
  }
  return { issuer: null, date: null };
}

/** Whether the line at an index belongs to the end of a notice: its list of annexes, its signature, its publication note. */
export function isTailLine(lines: Line[], index: number): boolean {
  const { text, cells } = lines[index] as Line;
  if (cells || holdsTable(lines, index)) return false;
  if (LIST.test(text) || isDateLine(text) || /^[（(](?:此件|联系人|本文|本件)/.test(text)) return true;
  const same = WITH_DATE.exec(text);
  if (same && isOrganisationLine(same[1] as string)) return true;
  const next = lines[index + 1];
  return (
    next !== undefined &&
    isOrganisationLine(text) &&
    (isDateLine(next.text) || (isOrganisationLine(next.text) && isDateLine(lines[index + 2]?.text ?? "")))
  );
}

/** Names of columns one a line: a table follows, and no ending holds one. */
const holdsTable = (lines: Line[], from: number) =>
  lines.slice(from).some(({ text }, at, rest) => isColumnName(text) && isColumnName(rest[at + 1]?.text ?? ""));

/** The list of annexes that a notice gives after 附件：, and the lines it takes. */
export interface AnnexList {
  titles: string[];
  /** Index of the first line of the list, and of the line after it. */
  from: number;
  end: number;
}

/** Reads the list of annexes; a title may run over several lines. */
export function readAnnexList(lines: Line[]): AnnexList {
  const start = lines.findIndex(
    ({ text, cells }, index) => !cells && (LIST.test(text) || (/^附 ?件 ?[：:]$/.test(text) && startsList(lines[index + 1]))),
  );
  if (start < 0) return { titles: [], from: 0, end: 0 };
  const first = LIST.exec((lines[start] as Line).text);
  const items: string[] = [];
  if (first) items.push(first[2] as string);
  let end = start + 1;
  for (; end < lines.length; end++) {
    const { text, cells } = lines[end] as Line;
    const mark = parseMark(text) ?? nextAnnex(text);
    if (cells || /[。；]./.test(text) || isDateLine(text) || (!mark && text.length > 50)) break;
    const current = items.at(-1);
    if (mark && mark.value === items.length + 1 && /[.．、：:]|^附/.test(text.slice(0, 5))) items.push(text);
    else if (current && !mark && !endsLikeTitle(bare(current)) && !/^附 ?件/.test(text) && items.length > 0)
      items[items.length - 1] = current + text;
    else break;
  }
  return { titles: items.map(bare), from: start, end };
}

const startsList = (line: Line | undefined) => line !== undefined && parseMark(line.text)?.value === 1;

/** `附件2：…` as a further line of a list that began `附件1：…`. */
function nextAnnex(text: string): { value: number } | null {
  const match = LIST.exec(text);
  return match?.[1] ? { value: Number(match[1]) } : null;
}

const bare = (item: string) =>
  item
    .replace(/^附 ?件 ?\d{0,2} ?[：:] ?/, "")
    .replace(/^\d{1,2} ?[.．、] ?/, "")
    .replace(/[。；;]$/, "")
    .trim();
