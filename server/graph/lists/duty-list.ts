import { inForce } from "../queries/in-force.ts";
import type { KeysetList } from "../queries/keyset-page.ts";
import { type Among, among, type Conditions } from "./list-filter.ts";

/** Duties in the order of their notices; `units` are those that owe them, themselves or as one of a set. */
export function dutyList(filter: { units: Among; jurisdictions: Among; policies: Among; timed: boolean; on: string }): KeysetList<"Duty"> {
  const conditions: Conditions = { where: [], parameters: {} };
  if (filter.units) {
    conditions.where.push("u.id IN $units", inForce("r"));
    Object.assign(conditions.parameters, { units: filter.units, on: filter.on });
  }
  among(conditions, "jurisdictionId", filter.jurisdictions);
  among(conditions, "policyId", filter.policies);
  if (filter.timed) conditions.where.push("(n.due IS NOT NULL OR n.cadence IS NOT NULL)");
  return {
    label: "Duty",
    match: filter.units ? "MATCH (u:Unit)-[:ONE_OF*0..1]->(:Unit)-[r:OWES]->(n:Duty)" : "MATCH (n:Duty)",
    repeats: filter.units !== null,
    order: ["policyId", "position", "id"],
    ...conditions,
  };
}
