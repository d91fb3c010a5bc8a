import type { NodeLabel } from "../../domain/graph-model.ts";
import type { Properties } from "../rows/as-node.ts";

const ROOMS: Partial<Record<NodeLabel, string>> = {
  Policy: "policies",
  Measure: "measures",
  Indicator: "indicators",
  Unit: "units",
  MeetingBody: "meetings",
  Interpretation: "interpretations",
  CaseStudy: "cases",
};

/** The path at which a person reads about a thing, which is also its name among machines: its page, its place on another's page, or its neighbours. */
export function thingAddress(label: NodeLabel, { id, policyId, interpretationId, position }: Properties): string {
  if (label === "Clause") return clauseAddress(String(policyId), String(id));
  if (label === "InterpretationSection") return `/interpretations/${interpretationId}#s${Number(position) + 1}`;
  return `/${ROOMS[label] ?? "explore"}/${id}`;
}

export function clauseAddress(policyId: string, clauseId: string): string {
  return `/policies/${policyId}#${clauseId.slice(policyId.length + 1)}`;
}
