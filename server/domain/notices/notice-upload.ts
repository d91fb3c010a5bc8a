import type { Facts } from "../facts.ts";
import type { Approval, Person } from "../manuscripts/manuscript.ts";
import type { Outline } from "../outline.ts";
import type { FactDecision } from "./decision.ts";

/** WAITING: its facts are being judged. LOADED: the graph has it. DISCARDED: it was put aside, and its text forgotten. */
export type NoticeState = "WAITING" | "LOADED" | "DISCARDED";

/** A notice as one reading of its text gave it, before the graph has it; contact lines are masked. */
export interface NoticeReading {
  outline: Outline;
  facts: Facts;
}

/** A notice that an editor uploaded, on its way into the graph: it stands on the desk and nowhere else. */
export interface NoticeUpload {
  id: string;
  /** Of the policy that it is, or will be. */
  policyId: string;
  title: string;
  docNumber: string | null;
  /** Names: its place, and those above it, outermost last. */
  jurisdiction: string;
  parents: string[];
  fileName: string;
  /** Hexadecimal, of the bytes that were uploaded; they themselves are not kept. */
  sha256: string;
  /** What editors decided so far, among it what they decided of earlier readings and what stands again in this one. */
  decisions: FactDecision[];
  /** Of earlier readings, and with no place in this one. */
  unplaced: FactDecision[];
  state: NoticeState;
  /** Rises with each step. */
  revision: number;
  uploadedBy: Person;
  /** Accounts that uploaded it or judged a fact: none of them may load it. */
  contributors: string[];
  approvals: Approval[];
  /** Why it was put aside. */
  comment: string | null;
  createdAt: string;
  updatedAt: string;
  updatedBy: Person;
  loadedAt: string | null;
}
