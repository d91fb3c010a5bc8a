import type { NodeLabel } from "../../domain/graph-model.ts";
import type { CitedRow } from "../rows/as-citation.ts";
import type { NodeRow } from "../rows/node-row.ts";

/** The variables of one step in a statement: from `a` over the edge `r` to `n`. Each step has names of its own, so that steps stand within each other. */
export interface Names {
  a: string;
  r: string;
  n: string;
}

/** What a node is: one label, or the two kinds that a second label brings together. */
export type Target = NodeLabel | "Actor" | "Subject";

interface Step {
  /** What it leads from, for reading it from many at once; null where a loader of nodes does that. */
  from: NodeLabel | "Subject" | null;
  to: Target;
  /** Cypher that binds the rest, given `a`; whatever it chooses by stands in it, with `$on` for the date. */
  match: (names: Names) => string;
  /** At most one: `required` where a node that has none is damaged. */
  one?: "optional" | "required";
  /** Found by an id that the node carries: cheap enough to follow from anything. */
  lookup?: boolean;
}

/** Leads to nodes, each once, in the order of these properties. */
export interface NodeRelation<Label extends Target = Target> extends Step {
  kind: "nodes";
  to: Label;
  order: readonly string[];
}

/** Leads over edges that cite a clause: each gives a value, in the order in which the notice names them. */
export interface EdgeRelation<Value = unknown> extends Step {
  kind: "edges";
  /**
   * Of a root: Cypher before all that is asked of `a`, one row of it as ever, and the names that it binds for `match`. Only there does the
   * embedded engine search node by node: in a subquery it goes every path, and a tangle has more of them than memory holds.
   */
  ahead?: (names: Names) => { cypher: string; binds: readonly string[] };
  /** What the value needs beside `quote` and `text`: a name and the Cypher for it. */
  edge: (names: Names) => Record<string, string>;
  /** What only a field of that name needs. */
  edgeIfAsked?: (names: Names) => Record<string, string>;
  /** Cypher for the words that say so and for the id of their clause, where that is not the edge's own. */
  quote?: (names: Names) => string;
  clauseId?: (names: Names) => string;
  /** The field of the value that holds `n`; null where it has none. */
  nodeField: string | null;
  /** The field that holds where the edge begins, and the variable that is it. */
  fromField?: { field: string; name: (names: Names) => string };
  value: (row: EdgeRow) => Value;
  /** Which edges stand before all others. */
  first?: (row: EdgeRow) => boolean;
}

export type Relation = NodeRelation | EdgeRelation;

/** An edge as an EdgeRelation sees it. */
export interface EdgeRow extends CitedRow {
  node: NodeRow;
  from: NodeRow;
}
