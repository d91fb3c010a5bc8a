import type { NodeLabel } from "./graph-model.ts";
import type { Person } from "./manuscripts/manuscript.ts";

/** A reader says that something is wrong, and somebody answers. */
export interface ErrorReport {
  id: string;
  /** What it is said of, and what that was called then. */
  subjectId: string;
  subjectLabel: NodeLabel;
  subjectName: string;
  /** The one claim that it is about, as the page said it, and the clause that the claim cites; null where it is about the whole. */
  claim: string | null;
  clauseId: string | null;
  text: string;
  /** How the reader may be reached; for editors only. */
  contact: string | null;
  at: string;
  /** Null while nobody has answered. */
  answer: string | null;
  answeredBy: Person | null;
  answeredAt: string | null;
}
