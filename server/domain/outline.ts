/** What a notice says of itself, by GB/T 9704 where it follows it. Null: the text does not say. */
export interface Metadata {
  title: string | null;
  /** 发文字号, e.g. 台政办字〔2020〕11号 */
  docNumber: string | null;
  issuer: string | null;
  /** 成文日期, ISO 8601 */
  date: string | null;
  kind: string | null;
  /** 主送机关 */
  addressees: string[];
  /** 附件, as listed */
  attachments: string[];
}

/** A section, numbered item, table row group or annex of a notice: the anchor of every citation. */
export interface OutlineClause {
  /** For people, from the outermost heading in: `附件3/二/（二）/2`. Unique in its notice. */
  path: string;
  /** For ids, ASCII: `a3-2-2-2`; annexes are `a1`, `a2` …, the body before any heading `0`. Unique in its notice. */
  ordinal: string;
  heading: string | null;
  /** The clause's own words, without those of its children; paragraphs are divided by `\n`. Contact lines are masked. */
  text: string;
  /** The rows of a table that stands in this clause, first row the head; the same words stand in `text`. */
  table: string[][] | null;
  children: OutlineClause[];
}

/** A notice as sections, with what it says of itself. */
export interface Outline {
  metadata: Metadata;
  clauses: OutlineClause[];
  /** The whole text after reading and masking, which every quote is part of (white space folded). */
  text: string;
}
