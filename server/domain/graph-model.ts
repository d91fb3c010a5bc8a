/**
 * The labels and relationship types of the graph, and what each carries.
 * Every node bears `Entity` beside its own label, so that one unique `id` finds it; measures and indicators also bear `Subject`,
 * units and meeting bodies `Actor`.
 */

interface JurisdictionNode {
  id: string;
  name: string;
}

export interface PolicyNode {
  id: string;
  title: string;
  /** Folded for matching: see `foldName`. */
  titleKey: string;
  docNumber: string | null;
  issuedOn: string | null;
  kind: string | null;
  /** As written at the head or foot of the notice. */
  issuerText: string | null;
  addressees: string[];
  attachments: string[];
  status: "IN_FORCE" | "UNDATED" | "REPLACED" | "REPEALED";
  /** The first day on which another policy stands in its place; missing while none does, or where none of those bears a date. */
  replacedOn?: string | null;
  /** Cited, not held. */
  stub: boolean;
  jurisdictionId: string;
  /** What the copy is and where it was published; from origin.yml. */
  origin: string | null;
}

export interface ClauseNode {
  id: string;
  policyId: string;
  parentId: string | null;
  /** 附件3/二/（二）/2 */
  path: string;
  /** Place in the reading order of the notice, from 0. */
  position: number;
  /** 0 for the outermost. */
  depth: number;
  heading: string | null;
  text: string;
  /** JSON of string[][], or null. */
  table: string | null;
}

/** What every node and edge taken from a notice carries. */
export interface EvidenceProperties {
  policyId: string;
  clauseId: string;
  quote: string;
  rule: string;
  confidence: number;
}

export interface MeasureNode extends EvidenceProperties {
  id: string;
  jurisdictionId: string;
  number: string | null;
  title: string;
  titleKey: string;
  text: string;
  deadline: string | null;
  position: number;
}

export interface IndicatorNode extends EvidenceProperties {
  id: string;
  jurisdictionId: string;
  name: string;
  nameKey: string;
  level: number;
  position: number;
}

interface IndicatorConceptNode {
  id: string;
  name: string;
  nameKey: string;
}

export interface UnitNode {
  id: string;
  jurisdictionId: string;
  name: string;
  kind: "UNIT" | "SET" | "POST";
  aliases: string[];
  /** Folded name and aliases. */
  nameKeys: string[];
}

export interface MeetingBodyNode extends EvidenceProperties {
  id: string;
  jurisdictionId: string;
  name: string;
  aliases: string[];
  nameKeys: string[];
  kind: "JOINT_MEETING" | "SESSION" | "LEADING_GROUP" | "TASK_FORCE" | "WORKING_GROUP" | "COMMITTEE" | "OFFICE";
  cadence: string | null;
  cadenceClauseId: string | null;
  cadenceQuote: string | null;
  position: number;
}

interface DutyNode extends EvidenceProperties {
  id: string;
  jurisdictionId: string;
  text: string;
  cadence: string | null;
  due: string | null;
  position: number;
}

interface ProcedureNode extends EvidenceProperties {
  id: string;
  jurisdictionId: string;
  name: string;
}
interface StepNode extends EvidenceProperties {
  id: string;
  jurisdictionId: string;
  number: number;
  text: string;
}

export interface InterpretationNode {
  id: string;
  title: string;
  policyId: string;
  official: boolean;
  bodyHtml: string;
  /** JSON of what it was made from, an InterpretationContent; missing where no editor may take it up. */
  content?: string | null;
  state: "DRAFT" | "SUBMITTED" | "RETURNED" | "PUBLISHED" | "WITHDRAWN";
  revision: number;
  publishedAt: string | null;
  updatedAt: string;
  /** Of one that is WITHDRAWN: when, and why. */
  withdrawnAt?: string | null;
  withdrawalReason?: string | null;
}

interface InterpretationSectionNode {
  id: string;
  interpretationId: string;
  position: number;
  heading: string;
  text: string;
  html: string;
  clauseId: string | null;
}

export interface CaseStudyNode {
  id: string;
  title: string;
  titleKey: string;
  summary: string;
  jurisdictionId: string;
  background: string | null;
  practice: string;
  outcome: string | null;
  bodyHtml: string;
  /** JSON of { name, before, after, unit, source }[]. */
  results: string;
  /** JSON of AttachedFile[]; missing where there are none. */
  attachments?: string | null;
  /** JSON of what it was made from, a CaseContent; missing where no editor may take it up. */
  content?: string | null;
  state: InterpretationNode["state"];
  revision: number;
  publishedAt: string | null;
  updatedAt: string;
  /** Of one that is WITHDRAWN: when, and why. */
  withdrawnAt?: string | null;
  withdrawalReason?: string | null;
  /** Where it was taken from, when from a notice. */
  policyId: string | null;
  clauseId: string | null;
  quote: string | null;
}

/** One line of the change log, written in the transaction that made the change. */
export interface ChangeNode {
  /** Strictly rising, without gaps a reader could mistake for the end. */
  seq: number;
  entityId: string;
  label: NodeLabel;
  operation: "PUT" | "DELETE";
  /** When, in UTC; null of lines from before it was noted. */
  at: string | null;
}

export interface NodeTypes {
  Jurisdiction: JurisdictionNode;
  Policy: PolicyNode;
  Clause: ClauseNode;
  Measure: MeasureNode;
  Indicator: IndicatorNode;
  IndicatorConcept: IndicatorConceptNode;
  Unit: UnitNode;
  MeetingBody: MeetingBodyNode;
  Duty: DutyNode;
  Procedure: ProcedureNode;
  Step: StepNode;
  Interpretation: InterpretationNode;
  InterpretationSection: InterpretationSectionNode;
  CaseStudy: CaseStudyNode;
}
export type NodeLabel = keyof NodeTypes;

/**
 * Relationship types. All but the structural ones (WITHIN, OF, HAS, PART_OF, EXPRESSES, STATES) carry EvidenceProperties and
 * `key`, `since`, `until`, and those in the table below.
 */
export interface EdgeTypes {
  /** (Jurisdiction)->(its parent) */
  WITHIN: object;
  /** (Policy | Measure | Indicator | Unit | MeetingBody | Duty | CaseStudy)->(Jurisdiction) */
  OF: object;
  /** (Policy)->(Clause), every clause of it */
  HAS: object;
  /** (Clause)->(Clause above), (Indicator)->(Indicator above), (Step)->(Procedure), (InterpretationSection)->(Interpretation) */
  PART_OF: object;
  /** (Indicator)->(IndicatorConcept) */
  EXPRESSES: object;
  /** (Clause)->(Measure | Indicator | MeetingBody | Duty | Step) */
  STATES: object;
  /** (Policy)->(Unit) */
  ISSUED_BY: { text: string };
  /** (Unit)->(Indicator | Measure) */
  LEADS: { openEnded: boolean; inherited: boolean; text: string };
  SUPPORTS: { openEnded: boolean; inherited: boolean; text: string };
  /** (Indicator | Measure)->(MeetingBody): the notice says so of this subject. (Policy)->(MeetingBody): of all its work. */
  TAKEN_UP_BY: object;
  /** (MeetingBody)->(MeetingBody | Unit); where the notice names no target the edge goes from the body to itself with `targetless` true */
  ESCALATES_TO: { condition: string; text: string | null; escalationKind: string; targetless: boolean };
  /** (MeetingBody)->(Unit), 备案 */
  REPORTS_TO: { text: string };
  /** (MeetingBody)->(MeetingBody): 全体会议 -> 联席会议; one 会商会议 -> each 专班 */
  SESSION_OF: object;
  /** (Unit | MeetingBody)->(MeetingBody) */
  MEMBER_OF: { text: string };
  /** (Unit)->(Unit that is a set): 规自局 is one of 各成员单位, as the clause says that lists the members. */
  ONE_OF: { text: string };
  CONVENES: { text: string; deputy: boolean };
  HOSTS_OFFICE_OF: { text: string };
  /** (Unit | MeetingBody)->(Duty)->(Unit | MeetingBody) */
  OWES: { text: string };
  OWED_TO: { text: string };
  /** (Policy)->(Policy) */
  BASED_ON: object;
  REPLACES: object;
  /** (CaseStudy)->(Indicator | Measure | Policy) */
  DEMONSTRATES: object;
  SUBMITTED_BY: object;
  /** (Interpretation)->(Policy), (InterpretationSection)->(Clause) */
  EXPLAINS: object;
}
export type EdgeType = keyof EdgeTypes;

export interface GraphNode<Label extends NodeLabel = NodeLabel> {
  label: Label;
  properties: NodeTypes[Label];
}

export interface GraphEdge<Type extends EdgeType = EdgeType> {
  type: Type;
  from: string;
  to: string;
  /** Same notice read again, same key: (type, from, to, clause, quote). */
  key: string;
  properties: EdgeTypes[Type] & Partial<EvidenceProperties> & { since?: string | null; until?: string | null };
}

/** What one notice, interpretation or case contributes to the graph; loaded in one transaction, replacing what it contributed before. */
export interface GraphRecord {
  /** Id of the policy, interpretation or case: the owner of all that follows. */
  ownerId: string;
  nodes: GraphNode[];
  edges: GraphEdge[];
}
