import type { Named } from "../queries/shapes.ts";
import type { ManuscriptKind } from "./manuscript-steps.ts";

/** What queries/manuscript.ts and queries/manuscripts.ts return. */
export interface ListedManuscript {
  id: string;
  kind: ManuscriptKind;
  title: string;
  state: string;
  publicRevision: number | null;
  comment: string | null;
  updatedAt: string;
  submittedAt: string | null;
  /** Where they are more than three. */
  waitingDays: number | null;
  updatedBy: { name: string } | null;
  author: { name: string } | null;
  unit: { name: string } | null;
}

export interface Change {
  field: string;
  name: string;
  added: string[];
  removed: string[];
  segments: { op: "SAME" | "ADDED" | "REMOVED"; text: string }[];
}

interface Revision {
  revision: number;
  act: string;
  at: string;
  comment: string | null;
  by: { name: string } | null;
  changes: Change[];
}

export interface Advice {
  field: string;
  place: string;
  advice: string;
}

export interface Proposal {
  field: string;
  id: string;
  name: string;
  why: string;
}

export interface Warning {
  kind: string;
  field: string;
  place: string;
  quote: string;
  advice: string;
  blocking: boolean;
}

export interface Figure {
  name: string;
  before: string | null;
  after: string | null;
  unit: string | null;
  source: string | null;
}

export interface CaseText {
  title: string;
  summary: string;
  background: string | null;
  practice: string;
  outcome: string | null;
  bodyHtml: string;
  publishedAt: string | null;
  jurisdiction: Named;
  submittedBy: Named | null;
  results: Figure[];
  indicators: (Named & { jurisdiction: { name: string }; leads: { unit: Named }[] })[];
  measures: { id: string; number: string | null; title: string; jurisdiction: { name: string }; leads: { unit: Named }[] }[];
  policies: { id: string; title: string }[];
  attachments: { id: string; name: string; bytes: number; description: string | null; url: string }[];
}

interface InterpretationText {
  noteHtml: string | null;
  official: boolean;
  policy: { id: string; title: string };
  sections: {
    heading: string;
    text: string;
    html: string;
    clause: { id: string; path: string; url: string; text: string; heading: string | null } | null;
  }[];
}

export interface Manuscript extends ListedManuscript {
  note: string | null;
  revision: number;
  mayDo: string[];
  approvalsNeeded: number;
  approvals: { by: { name: string }; at: string }[];
  warnings: Warning[];
  proposals: Proposal[];
  /** What the document that it was made from did not say. */
  advice: Advice[];
  changes: Change[];
  revisions: Revision[];
  caseStudy: CaseText | null;
  interpretation: InterpretationText | null;
}
