/** Where a fact stands: words of the notice (white space folded) and the path of the clause that holds them. */
export interface Evidence {
  quote: string;
  clause: string;
}

/** What every extracted fact carries beside its content. */
export interface Grounded {
  evidence: Evidence;
  /** 0 to 1; what it means is measured in bench/. */
  confidence: number;
  /** Name of the rule that made it. */
  rule: string;
}

/** Units in their roles, as written. */
export interface Assigned {
  lead: string[];
  responsible: string[];
  /** 等部门 at the end of a list. */
  openEnded?: boolean;
  /** Taken over from the heading or group above. */
  inherited?: boolean;
  /** Where the leads or the responsible units are named, when not in the fact's own evidence. */
  leadEvidence?: Evidence;
  responsibleEvidence?: Evidence;
}

export interface MeasureFact extends Grounded, Assigned {
  no: string | null;
  title: string;
  /** `no` of the measure above. */
  parent: string | null;
  /** As written: 10月31日; a year is never added. */
  deadline: string | null;
}

export interface IndicatorFact extends Grounded, Assigned {
  name: string;
  /** Name of the first-level indicator; null on the first level. */
  parent: string | null;
}

export interface Escalation {
  /** As written; null where the notice names none (重大事项按程序报批). */
  target: string | null;
  /** Full name of the meeting or body of this notice that the target means. */
  targetName?: string;
  condition: string;
  kind: "decision" | "approval" | "unsettled";
  evidence: Evidence;
}

export interface Filing {
  text: string;
  evidence: Evidence;
}

/** What is convened: joint meetings, their sessions, 会商. */
export interface MeetingFact extends Grounded {
  name: string;
  /** Other names the notice uses for it: 专题会 for 营商环境暨放管服改革专题会. */
  aliases: string[];
  convener: string | null;
  convenerEvidence?: Evidence;
  deputyConvener: string | null;
  deputyConvenerEvidence?: Evidence;
  cadence: string | null;
  cadenceEvidence?: Evidence;
  office: string | null;
  officeEvidence?: Evidence;
  /** Units in which the office sits: 设在…. */
  officeHosts: string[];
  /** Name of the body whose session it is. */
  partOf: string | null;
  /** Names of the bodies that each hold it, when they are many (one 会商会议 of all 专班). */
  heldBy: string[];
  escalatesTo: Escalation[];
  filings: Filing[];
  /** The words that say it takes up the work of the whole notice (跨部门重难点问题的协调沟通). */
  takesUpAll?: Evidence;
}

export interface MemberFact {
  text: string;
  evidence: Evidence;
}

/** A standing body that is not a session: leading group, 专班, working group, committee, office. */
export interface BodyFact extends Grounded {
  name: string;
  aliases: string[];
  kind: "leading-group" | "task-force" | "working-group" | "committee" | "office" | "other";
  /** Names of the indicators, or numbers of the measures, that it is for. */
  subjects: string[];
  lead: string[];
  responsible: string[];
  /** 组长, 主任, as written. */
  convener: string | null;
  convenerEvidence?: Evidence;
  /** 副组长, as written, the part each has in brackets. */
  deputies?: MemberFact[];
  offices: string[];
  members: MemberFact[];
}

export interface CaseFact extends Grounded {
  no: string | null;
  title: string;
  places: string[];
}

export interface DutyFact extends Grounded {
  text: string;
  by: string[];
  to: string | null;
  cadence: string | null;
  due: string | null;
}

export interface ProcedureStep {
  no: number;
  text: string;
  by: string[];
  next: { to: number; when: string | null }[];
  evidence: Evidence;
}

export interface ProcedureFact {
  name: string;
  steps: ProcedureStep[];
  evidence: Evidence;
}

export interface UnitNames {
  name: string;
  aliases: { name: string; certainty: "certain" | "likely" | "uncertain"; why: string }[];
}

export interface CitedPolicy {
  title: string;
  docNumber: string | null;
  relation: "based-on" | "replaces" | "mentions";
  evidence: Evidence;
}

/** Everything one notice states, in the shape that `ingest --dry-run --json` prints. */
export interface Facts {
  title: string | null;
  docNumber: string | null;
  issuer: string | null;
  date: string | null;
  kind: string | null;
  addressees: string[];
  attachments: string[];
  measures: MeasureFact[];
  indicators: IndicatorFact[];
  meetings: MeetingFact[];
  bodies: BodyFact[];
  cases: CaseFact[];
  /** Title of the policy that this document explains, when it is an interpretation. */
  interprets: string | null;
  /** Null where the notice lists no members; `memberUnitsOf` names the body they belong to. */
  memberUnits: string[] | null;
  memberUnitsOf: string | null;
  memberUnitsEvidence: Evidence[];
  duties: DutyFact[];
  procedures: ProcedureFact[];
  units: UnitNames[];
  citedPolicies: CitedPolicy[];
  /** What looked like a fact and was left out, and why. */
  warnings: string[];
}
