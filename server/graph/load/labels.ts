import type { EdgeType, EdgeTypes, EvidenceProperties, GraphNode, NodeLabel, NodeTypes } from "../../domain/graph-model.ts";

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

type Names<Shape> = Record<keyof Shape, true>;

const EVIDENCE = { policyId: true, clauseId: true, quote: true, rule: true, confidence: true } satisfies Names<EvidenceProperties>;
const PUBLICATION = { state: true, revision: true, publishedAt: true, updatedAt: true, withdrawnAt: true, withdrawalReason: true } as const;

/** Every property of each kind of node; the compiler holds the list to graph-model.ts. */
const PROPERTIES: { [Label in NodeLabel]: Names<NodeTypes[Label]> } = {
  Jurisdiction: { id: true, name: true },
  Policy: {
    id: true,
    title: true,
    titleKey: true,
    docNumber: true,
    issuedOn: true,
    kind: true,
    issuerText: true,
    addressees: true,
    attachments: true,
    status: true,
    replacedOn: true,
    stub: true,
    jurisdictionId: true,
    origin: true,
  },
  Clause: { id: true, policyId: true, parentId: true, path: true, position: true, depth: true, heading: true, text: true, table: true },
  Measure: {
    id: true,
    jurisdictionId: true,
    number: true,
    title: true,
    titleKey: true,
    text: true,
    deadline: true,
    position: true,
    ...EVIDENCE,
  },
  Indicator: { id: true, jurisdictionId: true, name: true, nameKey: true, level: true, position: true, ...EVIDENCE },
  IndicatorConcept: { id: true, name: true, nameKey: true },
  Unit: { id: true, jurisdictionId: true, name: true, kind: true, aliases: true, nameKeys: true },
  MeetingBody: {
    id: true,
    jurisdictionId: true,
    name: true,
    aliases: true,
    nameKeys: true,
    kind: true,
    cadence: true,
    cadenceClauseId: true,
    cadenceQuote: true,
    position: true,
    ...EVIDENCE,
  },
  Duty: { id: true, jurisdictionId: true, text: true, cadence: true, due: true, position: true, ...EVIDENCE },
  Procedure: { id: true, jurisdictionId: true, name: true, ...EVIDENCE },
  Step: { id: true, jurisdictionId: true, number: true, text: true, ...EVIDENCE },
  Interpretation: { id: true, title: true, policyId: true, official: true, bodyHtml: true, content: true, ...PUBLICATION },
  InterpretationSection: { id: true, interpretationId: true, position: true, heading: true, text: true, html: true, clauseId: true },
  CaseStudy: {
    id: true,
    title: true,
    titleKey: true,
    summary: true,
    jurisdictionId: true,
    background: true,
    practice: true,
    outcome: true,
    bodyHtml: true,
    results: true,
    attachments: true,
    content: true,
    policyId: true,
    clauseId: true,
    quote: true,
    ...PUBLICATION,
  },
};

/** What the edges of each type carry beside their evidence; the compiler holds the list to graph-model.ts. */
const EDGES: { [Type in EdgeType]: Names<EdgeTypes[Type]> } = {
  WITHIN: {},
  OF: {},
  HAS: {},
  PART_OF: {},
  EXPRESSES: {},
  STATES: {},
  ISSUED_BY: { text: true },
  LEADS: { openEnded: true, inherited: true, text: true },
  SUPPORTS: { openEnded: true, inherited: true, text: true },
  TAKEN_UP_BY: {},
  ESCALATES_TO: { condition: true, text: true, escalationKind: true, targetless: true },
  REPORTS_TO: { text: true },
  SESSION_OF: {},
  MEMBER_OF: { text: true },
  ONE_OF: { text: true },
  CONVENES: { text: true, deputy: true },
  HOSTS_OFFICE_OF: { text: true },
  OWES: { text: true },
  OWED_TO: { text: true },
  BASED_ON: {},
  REPLACES: {},
  DEMONSTRATES: {},
  SUBMITTED_BY: {},
  EXPLAINS: {},
};
const STRUCTURAL = new Set<EdgeType>(["WITHIN", "OF", "HAS", "PART_OF", "EXPRESSES", "STATES"]);

/**
 * What a notice lays down, and a later one may end; who issued it, what it is based on and what shows it in practice stay true. Each such edge
 * has a node with one of STATED_LABELS of its own notice at an end.
 */
export const ORDERED_EDGES = [
  "LEADS",
  "SUPPORTS",
  "TAKEN_UP_BY",
  "ESCALATES_TO",
  "REPORTS_TO",
  "SESSION_OF",
  "MEMBER_OF",
  "CONVENES",
  "HOSTS_OFFICE_OF",
  "OWES",
  "OWED_TO",
] as const satisfies EdgeType[];
export const STATED_LABELS = ["Measure", "Indicator", "MeetingBody", "Duty"] as const satisfies NodeLabel[];

export const EDGE_TYPES = Object.keys(EDGES) as EdgeType[];

export function nodeProperties(label: NodeLabel): string[] {
  return Object.keys(PROPERTIES[label]);
}

export function edgeProperties(type: EdgeType): string[] {
  return ["key", ...statedEdgeProperties(type), ...Object.keys(EDGES[type])];
}

/** What an edge that is no structure has in common with others that the same words state: its evidence and its time. */
export function statedEdgeProperties(type: EdgeType): string[] {
  return STRUCTURAL.has(type) ? [] : [...Object.keys(EVIDENCE), "since", "until"];
}

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
