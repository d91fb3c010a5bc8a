import type { Relation } from "./relation.ts";

/** What was asked for of a node. */
export interface AskedNode {
  /** Names of its properties; null brings them all. */
  properties: readonly string[] | null;
  follows: readonly Follow[];
}

/** A relation to follow in the same statement; `field` is where its value will be found. */
export interface Follow {
  field: string;
  relation: Relation;
  asked: AskedRelation;
}

/** What was asked for behind a relation; `clause` and `policy` are of the citation, a policy that is null is not joined. */
export interface AskedRelation {
  node: AskedNode;
  from: AskedNode;
  clause: readonly string[];
  policy: readonly string[] | "all" | null;
  /** Names of the fields of the value itself. */
  value: readonly string[] | "all";
}

const WHOLE: AskedNode = { properties: null, follows: [] };
export const ONLY_ID: AskedNode = { properties: ["id"], follows: [] };

/** A cited clause without its text, which is long and rarely asked for beside the quote. */
export const CLAUSE_BUT_TEXT = ["id", "policyId", "position", "parentId", "path", "depth", "heading"] as const;

/** Everything behind a relation, as a loader brings it. */
export const WHOLE_RELATION: AskedRelation = { node: WHOLE, from: WHOLE, clause: CLAUSE_BUT_TEXT, policy: "all", value: "all" };

/** A relation with nothing behind it. */
export const BARE: AskedRelation = { node: ONLY_ID, from: ONLY_ID, clause: ["id", "position"], policy: null, value: [] };
