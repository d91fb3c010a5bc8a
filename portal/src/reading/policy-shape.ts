import type { Actor, Assignment, Citation, Clause, Duty, Participation, Section, Statement } from "../queries/shapes.ts";

export interface PolicyMeasure {
  id: string;
  number: string | null;
  title: string;
  deadline: string | null;
  citation: Citation;
  leads: Assignment[];
  supports: Assignment[];
}

export interface PolicyIndicator {
  id: string;
  name: string;
  citation: Citation;
  leads: Assignment[];
  supports: Assignment[];
}

export interface PolicyBody {
  id: string;
  name: string;
  kind: string;
  aliases: string[];
  citation: Citation;
  cadence: Statement | null;
  conveners: Participation[];
  members: Participation[];
  escalatesTo: { to: Actor | null; toText: string | null; condition: string | null; citation: Citation }[];
}

/** A notice as the document POLICY returns it. */
export interface PolicyPage {
  id: string;
  title: string;
  docNumber: string | null;
  issuedOn: string | null;
  status: string;
  stub: boolean;
  kind: string | null;
  issuerText: string | null;
  addressees: string[];
  attachments: string[];
  origin: string | null;
  jurisdiction: { id: string; name: string };
  issuer: { id: string; name: string }[];
  replaces: { id: string; title: string; stub: boolean }[];
  replacedBy: { id: string; title: string }[];
  basedOn: { id: string; title: string; stub: boolean }[];
  clauses: Clause[];
  measures: { nodes: PolicyMeasure[] };
  /** Of both levels, by name; those of the first level with who answers for them are `firstLevel`. */
  indicators: { nodes: { id: string; name: string; level: number; citation: { clause: { id: string } } }[] };
  firstLevel: PolicyIndicator[];
  meetingBodies: { nodes: PolicyBody[] };
  duties: { nodes: Duty[] };
  interpretations: { id: string; title: string; official: boolean; sections: Section[] }[];
}
