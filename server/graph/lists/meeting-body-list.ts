import { inForce } from "../queries/in-force.ts";
import type { KeysetList } from "../queries/keyset-page.ts";
import { type Among, among, type Conditions, matchingAnyKey, type NameMatch } from "./list-filter.ts";

interface MeetingBodyFilter {
  name: NameMatch;
  jurisdictions: Among;
  policies: Among;
  /** Units that convene it, host its office or belong to it. */
  units: Among;
  /** Only those that say how often they meet. */
  timed: boolean;
  on: string;
}

/** Meeting bodies in the order of their notices. */
export function meetingBodyList(filter: MeetingBodyFilter): KeysetList<"MeetingBody"> {
  const conditions: Conditions = { where: [], parameters: {} };
  matchingAnyKey(conditions, "nameKeys", filter.name);
  among(conditions, "jurisdictionId", filter.jurisdictions);
  among(conditions, "policyId", filter.policies);
  if (filter.units) {
    conditions.where.push(`EXISTS { MATCH (n)<-[r:CONVENES|HOSTS_OFFICE_OF|MEMBER_OF]-(u:Unit) WHERE u.id IN $units AND ${inForce("r")} }`);
    Object.assign(conditions.parameters, { units: filter.units, on: filter.on });
  }
  if (filter.timed) conditions.where.push("n.cadence IS NOT NULL");
  return { label: "MeetingBody", match: "MATCH (n:MeetingBody)", repeats: false, order: ["policyId", "position", "id"], ...conditions };
}
