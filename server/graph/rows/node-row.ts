import type { NodeLabel, NodeTypes } from "../../domain/graph-model.ts";

/** What is worked out from a node on its way out of the graph. */
interface Gained {
  Jurisdiction: object;
  /** The day of its repeal is no part of what a notice says of itself, so no load touches it. */
  Policy: { url: string; repealedOn?: string | null };
  Clause: { ordinal: string; url: string };
  Measure: object;
  Indicator: object;
  IndicatorConcept: object;
  Unit: object;
  MeetingBody: object;
  Duty: object;
  Procedure: object;
  Step: object;
  Interpretation: object;
  InterpretationSection: object;
  CaseStudy: object;
}

/** A node as resolvers see it; `fetched` holds, by field, what came along in the same statement. */
export type NodeRow<Label extends NodeLabel = NodeLabel> = {
  [L in Label]: NodeTypes[L] & Gained[L] & { __typename: L; fetched?: Record<string, unknown> };
}[Label];

/** Where a fact comes from; its clause and policy come along where the statement joined them. */
export interface CitationRow {
  quote: string;
  clauseId: string;
  policyId: string;
  fetched?: { clause: NodeRow<"Clause">; policy?: NodeRow<"Policy"> };
}

export interface StatementRow {
  text: string;
  citation: CitationRow;
}

export interface AssignmentRow {
  unit: NodeRow<"Unit">;
  text: string;
  citation: CitationRow;
  openEnded: boolean;
  inherited: boolean;
}

export type ActorRow = NodeRow<"Unit"> | NodeRow<"MeetingBody">;

export interface ParticipationRow {
  actor: ActorRow;
  text: string;
  citation: CitationRow;
}

export interface EscalationRow {
  from: NodeRow<"MeetingBody">;
  to: ActorRow | null;
  toText: string | null;
  condition: string | null;
  citation: CitationRow;
}

export interface TakenUpRow {
  body: NodeRow<"MeetingBody">;
  basis: "SUBJECT" | "NOTICE";
  citation: CitationRow;
}
