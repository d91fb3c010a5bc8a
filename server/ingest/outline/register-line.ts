import { parseDate } from "../grammar/date.ts";

/** What a site or a register says of a document above its text. */
interface Register {
  title: string | null;
  docNumber: string | null;
  issuer: string | null;
  date: string | null;
  /** Where the page was taken from, which is not who issued it. */
  source: string | null;
}

const NAMES =
  "发文文号|发布机关|制定机关|发文机构|公布日期|施行日期|实施日期|效力级别|效力等级|时效性|引证码|标 ?题|文件名称|名 ?称|文 ?号|发文字号|发文单位|发文机关|发布机构|发布单位|制发单位|成文日期|发文日期|印发日期|发布日期|发布时间|日 ?期|时 ?间|信息来源|来 ?源|索 ?引 ?号|主题分类|签发时间|公开时限|主题词|有效性|效力状态|公开方式|公开属性|公文种类|浏览次数|浏览量|访问量|点击数|字 ?号|字 ?体|作 ?者|编 ?辑|打 ?印";
const LABEL = new RegExp(`(?<![\\p{Script=Han}])(${NAMES})[：:]`, "gu");
/** `【制定机关】某市人民政府`: a label of a register of law, whatever it names. */
const BRACKETED = /^[∙·•●◆] ?【([\p{Script=Han} ]{2,8})】|^【((?!.{0,2}案例)[\p{Script=Han} ]{2,8})】(?=[^。；]{0,40}$)/u;
const SPACED = new RegExp(`(?<=^| )(${NAMES}) (?=\\S)`, "gu");
const NAME = new RegExp(`^(?:${NAMES})$`);
const START = new RegExp(`^[【\\[]?(?:${NAMES})[：:]`, "u");

/** Whether a line is the label of a register and nothing else: what it names stands on the line below. */
export const isRegisterName = (line: string) => NAME.test(line);

/** `发布机构 某办公室 文 号 某政办〔2023〕1号`: labels that only spaces divide from what they name, two or more on a line, or tabs, or bars. */
function withColons(line: string, cells: string[] | null): string {
  const parts = cells ?? line.split(/ ?[|｜] ?/);
  if (parts.length > 1 && NAME.test(parts[0] as string)) return parts.map((part) => (NAME.test(part) ? `${part}：` : part)).join(" ");
  const spaced = [...line.matchAll(SPACED)];
  return spaced.length >= 2 && spaced[0]?.index === 0 ? line.replace(SPACED, "$1：") : line;
}

/** What stands before the labels of a line: `某办公室 2022-05-09 来源：市府办` opens with who and when. */
export function beforeRegister(line: string): string {
  const label = line.search(LABEL);
  return label > 0 ? line.slice(0, label).trim() : line;
}

/** Reads a line of labels (`文号：… 发布日期：…`); null for any other line. */
export function readRegisterLine(written: string, cells: string[] | null = null): Register | null {
  const line = withColons(written, cells).replace(
    BRACKETED,
    (_, one?: string, other?: string) => `${(one ?? other ?? "").replace(/ /g, "")}：`,
  );
  if (line === written && !START.test(line)) return null;
  const found: Register = { title: null, docNumber: null, issuer: null, date: null, source: null };
  const labels = [...line.matchAll(LABEL)];
  for (const [index, match] of labels.entries()) {
    const name = (match[1] as string).replace(/ /g, "");
    const value = line.slice(match.index + match[0].length, labels[index + 1]?.index).trim() || null;
    if (/^(?:标题|文件名称|名称)$/.test(name)) found.title ??= value;
    else if (/^(?:文号|字号|发文字号|发文文号)$/.test(name)) found.docNumber ??= value && /\d/.test(value) ? value : null;
    else if (/单位|机关|机构/.test(name)) found.issuer ??= value;
    else if (/日期|时间/.test(name)) found.date ??= parseDate(value ?? "");
    else if (/来源/.test(name)) found.source ??= value;
  }
  return found;
}
