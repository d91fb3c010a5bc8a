/** What can be found; as `SearchKind` of the API. */
const SEARCH_KINDS = ["POLICY", "CLAUSE", "MEASURE", "INDICATOR", "UNIT", "MEETING_BODY", "INTERPRETATION", "CASE_STUDY"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that can be found, as every engine stores it. All words are plain text, as published. */
export interface SearchDocument {
  /** Id of the entity in the graph; a document put again under its id replaces the one before. */
  id: string;
  kind: SearchKind;
  title: string;
  /** Other names of the same thing: 规自局 for 规划和自然资源局（土地整理中心）. */
  aliases: string[];
  /** Where it stands, outermost first: 附件3 › 二 › （二）; the indicator above; empty where there is nothing above. */
  heading: string;
  /** The passage, paragraphs divided by `\n`. */
  text: string;
  docNumber: string | null;
  /** Name of the jurisdiction; null for what belongs to none. */
  jurisdiction: string | null;
  policyId: string | null;
  policyTitle: string | null;
  /** The clause that states it. */
  clauseId: string | null;
  /** Of issue, where the notice is dated or its 文号 carries a year. */
  year: number | null;
  /** Names of the units that it is about or that act in it. */
  units: string[];
  /** Address in the portal. */
  url: string;
  /** Place among its kind, the reading order; breaks ties. */
  position: number;
}
