import type { SearchDocument } from "../../server/search/search-engine.ts";

/** A clause of a notice of 示例区; what a test is about stands in `fields`. */
export function document(id: string, fields: Partial<SearchDocument>): SearchDocument {
  return {
    id,
    kind: "CLAUSE",
    title: id,
    aliases: [],
    heading: "",
    text: "",
    docNumber: null,
    jurisdiction: "示例区",
    policyId: "notice",
    policyTitle: "示例通知",
    clauseId: fields.kind === "UNIT" ? null : id,
    year: null,
    units: [],
    url: `/policies/notice#${id}`,
    position: 0,
    ...fields,
  };
}
