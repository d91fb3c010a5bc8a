import type { SearchDocument } from "../search-document.ts";

/** What a statement returns of the notice that a thing stands in. */
export interface Notice {
  id: string;
  title: string;
  docNumber: string | null;
  issuedOn: string | null;
  jurisdiction: string;
}

/** The map to return for the notice `p` of jurisdiction `j`. */
export const NOTICE = "{id: p.id, title: p.title, docNumber: p.docNumber, issuedOn: p.issuedOn, jurisdiction: j.name} AS notice";

/** The fields that every document taken from a notice shares. */
export function fromNotice(notice: Notice): Pick<SearchDocument, "jurisdiction" | "policyId" | "policyTitle" | "year"> {
  return { jurisdiction: notice.jurisdiction, policyId: notice.id, policyTitle: notice.title, year: yearOf(notice) };
}

/** Of issue; else the year that the 文号 carries: 台政办字〔2020〕11号. */
function yearOf({ issuedOn, docNumber }: Notice): number | null {
  const year = issuedOn?.slice(0, 4) ?? /[〔[（(](\d{4})[〕\]）)]/.exec(docNumber ?? "")?.[1];
  return year === undefined ? null : Number(year);
}
