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
  /**
   * For ids, ASCII, unique in its notice: `a3-2-2-2`. The notice before any heading is `0`, the same of a document that it sends out
   * `p`, the signature with the list of annexes `end`, annexes `a1`, `a2` …, the row groups of a table `…-r1`, `…-r2` ….
   */
  ordinal: string;
  heading: string | null;
  /** The clause's own words, without those of its children; paragraphs are divided by `\n`. Contact lines are masked. */
  text: string;
  /**
   * The rows of a table that stands in this clause, first row the head. The words of the head stand in `text`, those of the rows in
   * the children `r1`, `r2` …, one for each group of rows that a cell merged downwards holds together.
   */
  table: string[][] | null;
  children: OutlineClause[];
}

/** A notice as sections, with what it says of itself. */
export interface Outline {
  metadata: Metadata;
  clauses: OutlineClause[];
  /** The whole text as published but for page numbers, word-processor debris and masks; every quote is part of it (white space folded). */
  text: string;
}
