import type { SearchKind } from "../search-document.ts";

/** Words that may stand for what was asked. */
export interface Variant {
  /** Compact: see `compact`. */
  text: string;
  /** 1 for the words as typed; less the further the meaning. */
  weight: number;
  origin: "typed" | "corrected" | "alias" | "synonym" | "numeral";
}

/** One thing the reader asks about: any of its variants will do. */
export interface Concept {
  /** The words as understood. */
  text: string;
  variants: Variant[];
  /** A number or 文号: half of it is no match. */
  exact: boolean;
  /** 1; less for a word that says little beside others (指标, 工作). */
  importance: number;
}

/** What kind of answer a question wants: words that speak for a passage without being needed in it. */
export interface Intent {
  name: string;
  hints: string[];
  /** Kinds of document that are an answer themselves. */
  kinds?: SearchKind[];
}

/** A query as every engine runs it. */
export interface QueryPlan {
  /** The whole query, compact, after corrections: for titles that are exactly this. */
  whole: string;
  concepts: Concept[];
  intents: Intent[];
  /** Places that the query names, compact, each in full: passages of theirs come first. */
  places: string[];
  /** Question words and fillers that were left out. */
  dropped: string[];
  /** The query as understood, for people; null when it was taken as typed. */
  corrected: string | null;
}
