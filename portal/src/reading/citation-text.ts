import { chineseDate } from "./chinese-date.ts";
import { clauseLabel } from "./clause-label.ts";

/** A citation to paste into a document: 《题名》（文号，日期）附件1 · 1：“原话” */
export function citationText(
  policy: { title: string; docNumber: string | null; issuedOn: string | null },
  path?: string,
  quote?: string,
): string {
  const marks = [policy.docNumber, policy.issuedOn && chineseDate(policy.issuedOn)].filter(Boolean).join("，");
  const clause = path ? clauseLabel(path) : "";
  return `《${policy.title}》${marks && `（${marks}）`}${clause}${quote ? `：“${quote}”` : ""}`;
}
