import type { NodeLabel, NodeTypes } from "../../domain/graph-model.ts";

/** What a node gains on its way out of the graph: its type, what is worked out from it, and what came joined in the same statement. */
interface Gained {
  Jurisdiction: object;
  Policy: { url: string; jurisdiction?: NodeRow<"Jurisdiction"> };
  Clause: { ordinal: string; url: string; policy?: NodeRow<"Policy"> };
  Measure: { citation?: CitationRow; jurisdiction?: NodeRow<"Jurisdiction"> };
  Indicator: { citation?: CitationRow; jurisdiction?: NodeRow<"Jurisdiction"> };
  IndicatorConcept: object;
  Unit: { jurisdiction?: NodeRow<"Jurisdiction"> };
  MeetingBody: {
    citation?: CitationRow;
    jurisdiction?: NodeRow<"Jurisdiction">;
    cadenceStatement?: StatementRow | null;
    sessions?: NodeRow<"MeetingBody">[];
    escalatesTo?: EscalationRow[];
  };
  Duty: object;
  Procedure: object;
  Step: object;
  Interpretation: object;
  InterpretationSection: object;
  CaseStudy: object;
}

/** A node as resolvers see it. */
export type NodeRow<Label extends NodeLabel = NodeLabel> = { [L in Label]: NodeTypes[L] & Gained[L] & { __typename: L } }[Label];

/** Where a fact comes from; its clause and policy come along where the statement joined them. */
export interface CitationRow {
  quote: string;
  clauseId: string;
  policyId: string;
  clause?: NodeRow<"Clause">;
  policy?: NodeRow<"Policy">;
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
