import type { EdgeType, GraphNode, NodeLabel } from "../../domain/graph-model.ts";

/** The labels a node of each kind bears, as they stand in a statement. Statements are made from these lists only, never from data. */
export const LABELS: Record<NodeLabel, string> = {
  Jurisdiction: "Jurisdiction:Entity",
  Policy: "Policy:Entity",
  Clause: "Clause:Entity",
  Measure: "Measure:Entity:Subject",
  Indicator: "Indicator:Entity:Subject",
  IndicatorConcept: "IndicatorConcept:Entity",
  Unit: "Unit:Entity:Actor",
  MeetingBody: "MeetingBody:Entity:Actor",
  Duty: "Duty:Entity",
  Procedure: "Procedure:Entity",
  Step: "Step:Entity",
  Interpretation: "Interpretation:Entity",
  InterpretationSection: "InterpretationSection:Entity",
  CaseStudy: "CaseStudy:Entity",
};

export const NODE_LABELS = Object.keys(LABELS) as NodeLabel[];

const EDGES: Record<EdgeType, true> = {
  WITHIN: true,
  OF: true,
  HAS: true,
  PART_OF: true,
  EXPRESSES: true,
  STATES: true,
  ISSUED_BY: true,
  LEADS: true,
  SUPPORTS: true,
  TAKEN_UP_BY: true,
  ESCALATES_TO: true,
  REPORTS_TO: true,
  SESSION_OF: true,
  MEMBER_OF: true,
  CONVENES: true,
  HOSTS_OFFICE_OF: true,
  OWES: true,
  OWED_TO: true,
  BASED_ON: true,
  REPLACES: true,
  DEMONSTRATES: true,
  SUBMITTED_BY: true,
  EXPLAINS: true,
};

export const EDGE_TYPES = Object.keys(EDGES) as EdgeType[];

/**
 * Whether a node may be mentioned by many records and so belongs to none: jurisdictions, concepts, real units, cited policies that are not
 * held. A set (各成员单位) or a post (召集人) means something only in its notice and belongs to it.
 */
export function isShared(node: GraphNode): boolean {
  switch (node.label) {
    case "Jurisdiction":
    case "IndicatorConcept":
      return true;
    case "Unit":
      return (node as GraphNode<"Unit">).properties.kind === "UNIT";
    case "Policy":
      return (node as GraphNode<"Policy">).properties.stub;
    default:
      return false;
  }
}
