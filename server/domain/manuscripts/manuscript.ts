import type { InterpretationNode } from "../graph-model.ts";

/** A figure that changed: 办理时间, before 5, after 1, unit 天; `source` is who says so. */
export interface CaseFigure {
  name: string;
  before: string | null;
  after: string | null;
  unit: string | null;
  source: string | null;
}

/** A file that comes with a case; `id` is the hash of its bytes. */
export interface AttachedFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  /** What a picture shows, for those who cannot see it. */
  description: string | null;
}

/** Words of a clause, as a case from a notice quotes them. */
export interface QuotedClause {
  policyId: string;
  clauseId: string;
  quote: string;
}

/** What an editor writes of a case. Texts are Markdown. */
export interface CaseContent {
  title: string;
  summary: string;
  jurisdictionId: string;
  submittedById: string | null;
  /** Stands above the first section: who compiled it, from what. */
  note: string | null;
  background: string | null;
  practice: string;
  outcome: string | null;
  results: CaseFigure[];
  indicatorIds: string[];
  measureIds: string[];
  policyIds: string[];
  attachments: AttachedFile[];
  citation: QuotedClause | null;
}

/** What an editor writes of an interpretation. Texts are Markdown. */
export interface InterpretationContent {
  title: string;
  policyId: string;
  official: boolean;
  note: string | null;
  /** `clauseId` is the clause that a section explains. */
  sections: { heading: string; text: string; clauseId: string | null }[];
}

export interface ContentOf {
  CaseStudy: CaseContent;
  Interpretation: InterpretationContent;
}
export type ManuscriptKind = keyof ContentOf;
export type ManuscriptState = InterpretationNode["state"];

/** A link that the words of an uploaded document suggest, and why; those to indicators, measures and policies stand in the draft until an editor takes them out. */
export interface LinkProposal {
  field: "indicators" | "measures" | "policies" | "submittedBy";
  id: string;
  name: string;
  why: string;
}

/** What an uploaded document did not say of a draft that was made from it, and what to do; stands until the draft is changed. */
export interface DraftAdvice {
  /** Name of the field: `background`. */
  field: string;
  /** What people call it: 背景. */
  place: string;
  advice: string;
}

export interface Person {
  id: string;
  name: string;
}

export interface Approval {
  by: Person;
  at: string;
}

/** What is being written, and how far it has come. The public sees what was published of it, which stands in the graph on its own. */
export interface Manuscript<Kind extends ManuscriptKind = ManuscriptKind> {
  id: string;
  kind: Kind;
  content: ContentOf[Kind];
  state: ManuscriptState;
  /** Rises with each change and each step. */
  revision: number;
  /** Null where it came with the collection. */
  author: Person | null;
  /** The unit that its author writes for. */
  unitId: string | null;
  /** Accounts that wrote on it since it was last published: none of them may approve it. */
  contributors: string[];
  approvals: Approval[];
  /** Of a draft that was made from a document. */
  proposals: LinkProposal[];
  advice: DraftAdvice[];
  /** Of the last return or withdrawal. */
  comment: string | null;
  createdAt: string;
  updatedAt: string;
  updatedBy: Person | null;
  submittedAt: string | null;
  publishedAt: string | null;
  /** The revision that the public sees; null while it sees none. */
  publicRevision: number | null;
}

/** What is left of a draft that its author discarded. */
export interface DiscardedDraft {
  id: string;
  kind: ManuscriptKind;
  title: string;
  unitId: string | null;
  contributors: string[];
  discardedBy: Person;
  discardedAt: string;
}

export type RevisionAct = "CREATED" | "CHANGED" | "RESTORED" | "SUBMITTED" | "APPROVED" | "PUBLISHED" | "RETURNED" | "WITHDRAWN";

/** One step in the life of a manuscript. */
export interface Revision<Kind extends ManuscriptKind = ManuscriptKind> {
  revision: number;
  act: RevisionAct;
  at: string;
  by: Person | null;
  comment: string | null;
  /** As it stood then. */
  content: ContentOf[Kind];
}
