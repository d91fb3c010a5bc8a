/** What the portal's documents return, as far as its own code reads it; schema/schema.graphql has the whole. */
export interface Named {
  id: string;
  name: string;
}

export interface ClauseRef {
  id: string;
  path: string;
  url: string;
}

export interface Citation {
  quote: string;
  clause: ClauseRef;
  policy: { id: string; title: string };
}

interface UnitRef extends Named {
  kind: "UNIT" | "SET" | "POST";
  aliases: string[];
}

export interface Assignment {
  unit: UnitRef;
  openEnded: boolean;
  citation: Citation;
}

export type Actor = Named & { __typename: "Unit" | "MeetingBody" };

export interface Participation {
  actor: Actor;
  text: string;
  citation: Citation;
}

export interface Statement {
  text: string;
  citation: Citation;
}

export interface BodyRef extends Named {
  kind: string;
  cadence: Statement | null;
  conveners: Participation[];
}

export interface TakenUp {
  body: BodyRef;
  basis: "SUBJECT" | "NOTICE";
  citation: Citation;
}

export interface EscalationStep {
  from: Named;
  to: (Actor & { cadence?: Statement | null }) | null;
  toText: string | null;
  condition: string | null;
  citation: Citation;
}

export interface Chain {
  leads: Assignment[];
  supports: Assignment[];
  takenUpBy: TakenUp[];
  escalation: EscalationStep[];
  gaps: string[];
}

export interface Duty {
  id: string;
  text: string;
  cadence: string | null;
  due: string | null;
  by: Participation[];
  to: Participation | null;
  citation: Citation;
}

export type SubjectRef =
  | { __typename: "Measure"; id: string; number: string | null; title: string }
  | { __typename: "Indicator"; id: string; name: string; level: number };

export interface Clause {
  id: string;
  path: string;
  ordinal: string;
  depth: number;
  parent: { id: string } | null;
  heading: string | null;
  text: string;
  table: string[][] | null;
}

export interface Section {
  heading: string;
  html: string;
  clause: ClauseRef | null;
}
