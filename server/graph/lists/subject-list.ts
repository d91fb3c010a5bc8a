import { inForce } from "../queries/in-force.ts";
import type { KeysetList } from "../queries/keyset-page.ts";
import { type Among, among, type Conditions, matchingKey, type NameMatch } from "./list-filter.ts";

interface SubjectFilter {
  name: NameMatch;
  jurisdictions: Among;
  /** Units that lead or support. */
  units: Among;
  policies: Among;
  level: number | null;
  /** As written in its notice, or what is behind its section there: 3 of （2）3. */
  number?: string | null;
  /** Only those with a deadline. */
  timed: boolean;
  /** The date whose state is asked for. */
  on: string;
}

/** Indicators or measures in the order of their notices. */
export function subjectList<Label extends "Indicator" | "Measure">(label: Label, filter: SubjectFilter): KeysetList<Label> {
  const conditions: Conditions = { where: [], parameters: {} };
  if (filter.units) {
    conditions.where.push("u.id IN $units", inForce("r"));
    Object.assign(conditions.parameters, { units: filter.units, on: filter.on });
  }
  matchingKey(conditions, label === "Indicator" ? "nameKey" : "titleKey", filter.name);
  among(conditions, "jurisdictionId", filter.jurisdictions);
  among(conditions, "policyId", filter.policies);
  if (filter.level !== null) {
    conditions.where.push("n.level = $level");
    conditions.parameters.level = filter.level;
  }
  if (filter.number) {
    conditions.where.push("(n.number = $number OR n.number ENDS WITH $lastNumber)");
    Object.assign(conditions.parameters, { number: filter.number, lastNumber: `）${filter.number}` });
  }
  if (filter.timed) conditions.where.push("n.deadline IS NOT NULL");
  return {
    label,
    match: filter.units ? `MATCH (u:Unit)-[r:LEADS|SUPPORTS]->(n:${label})` : `MATCH (n:${label})`,
    repeats: filter.units !== null,
    order: ["policyId", "position", "id"],
    ...conditions,
  };
}
