/** What queries/notice.ts and queries/notices.ts return. */
export interface ListedNotice {
  id: string;
  policyId: string;
  title: string;
  docNumber: string | null;
  jurisdiction: string;
  state: "WAITING" | "LOADED" | "DISCARDED";
  comment: string | null;
  createdAt: string;
  updatedAt: string;
  uploadedBy: { name: string };
  updatedBy: { name: string };
  /** Where they are more than three. */
  waitingDays: number | null;
}

export interface Decision {
  key: string;
  kind: string;
  title: string;
  quote: string;
  verdict: "CONFIRMED" | "CORRECTED" | "REJECTED";
  reason: string | null;
  at: string;
  by: { name: string };
  changes: { field: string; lines: string[] }[];
}

interface FactField {
  name: string;
  label: string;
  many: boolean;
  required: boolean;
  lines: string[];
  corrected: string[] | null;
}

export interface Fact {
  key: string;
  kind: string;
  title: string;
  says: string;
  clause: string;
  anchor: string;
  quote: string;
  rule: string;
  confidence: number;
  fields: FactField[];
  decision: Decision | null;
}

export interface Change {
  change: "GAINED" | "LOST" | "CHANGED";
  relation: string;
  from: string;
  to: string | null;
  before: string | null;
  after: string | null;
}

interface Titled {
  id: string;
  title: string;
}

export interface Notice extends ListedNotice {
  fileName: string;
  revision: number;
  mayDo: string[];
  approvalsNeeded: number;
  approvals: { by: { name: string } }[];
  loadedAt: string | null;
  policy: Titled | null;
  replaces: Titled | null;
  unplaced: Decision[];
  warnings: { kind: string; place: string; quote: string; advice: string; blocking: boolean }[];
  facts: Fact[];
  clauses: { path: string; ordinal: string; depth: number; html: string }[];
  changes: { newUnits: string[]; changes: Change[] } | null;
}
