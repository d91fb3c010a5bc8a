import type { KeysetList } from "../queries/keyset-page.ts";
import { published } from "../queries/visible.ts";
import { type Among, among, type Conditions } from "./list-filter.ts";

/** Published interpretations by the policy they explain. */
export function interpretationList({ policies, newestFirst }: { policies: Among; newestFirst: boolean }): KeysetList<"Interpretation"> {
  const conditions: Conditions = { where: [published("n")], parameters: {} };
  among(conditions, "policyId", policies);
  return {
    label: "Interpretation",
    match: "MATCH (n:Interpretation)",
    repeats: false,
    order: ["policyId", "id"],
    newest: newestFirst ? "updatedAt" : null,
    ...conditions,
  };
}
