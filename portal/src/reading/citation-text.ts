import { chineseDate } from "./chinese-date.ts";
import { clauseInFull } from "./clause-in-full.ts";

/** What a citation says of a notice. */
export interface Cited {
  title: string;
  docNumber: string | null;
  issuedOn: string | null;
}

/** A citation to paste into a document: 《题名》（文号，日期）附件2第一部分第1项：“原话”，地址 */
export function citationText(policy: Cited, { path, quote, address }: { path?: string; quote?: string; address?: string } = {}): string {
  const marks = [policy.docNumber, policy.issuedOn && chineseDate(policy.issuedOn)].filter(Boolean).join("，");
  const clause = path ? clauseInFull(path) : "";
  return `《${policy.title}》${marks && `（${marks}）`}${clause}${quote ? `：“${quote}”` : ""}${address ? `，${address}` : ""}`;
}
