import type { KeysetList } from "../queries/keyset-page.ts";
import { type Among, among, type Conditions, matchingAnyKey, type NameMatch } from "./list-filter.ts";

/** Meeting bodies in the order of their notices. */
export function meetingBodyList(filter: { name: NameMatch; jurisdictions: Among; policies: Among }): KeysetList<"MeetingBody"> {
  const conditions: Conditions = { where: [], parameters: {} };
  matchingAnyKey(conditions, "nameKeys", filter.name);
  among(conditions, "jurisdictionId", filter.jurisdictions);
  among(conditions, "policyId", filter.policies);
  return { label: "MeetingBody", match: "MATCH (n:MeetingBody)", repeats: false, order: ["policyId", "position", "id"], ...conditions };
}
