import type { KeysetList } from "../queries/keyset-page.ts";
import { type Among, among, type Conditions, matchingKey, type NameMatch } from "./list-filter.ts";

/** Policies by place; `stubs` adds those that are only cited. */
export function policyList(filter: { name: NameMatch; jurisdictions: Among; stubs: boolean }): KeysetList<"Policy"> {
  const conditions: Conditions = { where: filter.stubs ? [] : ["n.stub = false"], parameters: {} };
  matchingKey(conditions, "titleKey", filter.name);
  among(conditions, "jurisdictionId", filter.jurisdictions);
  return { label: "Policy", match: "MATCH (n:Policy)", repeats: false, order: ["jurisdictionId", "id"], ...conditions };
}
