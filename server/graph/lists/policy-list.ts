import type { PolicyStatus } from "../../../schema/enums/policy-status.ts";
import type { KeysetList } from "../queries/keyset-page.ts";
import { type Among, among, type Conditions, matchingKey, type NameMatch } from "./list-filter.ts";

/** Policies by place and status; `stubs` adds those that are only cited. */
export function policyList(filter: {
  name: NameMatch;
  jurisdictions: Among;
  status: PolicyStatus | null;
  stubs: boolean;
  newestFirst: boolean;
}): KeysetList<"Policy"> {
  const conditions: Conditions = { where: filter.stubs ? [] : ["n.stub = false"], parameters: {} };
  matchingKey(conditions, "titleKey", filter.name);
  among(conditions, "jurisdictionId", filter.jurisdictions);
  if (filter.status) {
    conditions.where.push("n.stub = false", "n.status = $status");
    conditions.parameters.status = filter.status;
  }
  return {
    label: "Policy",
    match: "MATCH (n:Policy)",
    repeats: false,
    order: ["jurisdictionId", "id"],
    newest: filter.newestFirst ? "issuedOn" : null,
    ...conditions,
  };
}
