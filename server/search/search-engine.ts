import type { SearchDocument, SearchKind } from "./search-document.ts";

export type { SearchDocument, SearchKind } from "./search-document.ts";

/** What a reader asks. Filters are exact: names as the facets give them. */
export interface SearchRequest {
  /** Anything a person types, up to 10,000 characters. */
  query: string;
  kinds?: SearchKind[] | null;
  /** Name of the jurisdiction. */
  jurisdiction?: string | null;
  /** Name of the unit. */
  unit?: string | null;
  year?: number | null;
  policyId?: string | null;
  /** The words as they are: no typing error put right, no pinyin read. */
  asTyped?: boolean | null;
  /** Page size, 1 to 100. */
  first: number;
  /** `endCursor` of the page before. */
  after?: string | null;
}

export interface SearchHit {
  kind: SearchKind;
  id: string;
  title: string;
  url: string;
  /** The words around the matches: HTML-escaped, with nothing but `<mark>` for markup. */
  snippet: string;
  /** The whole passage, plain text as published. */
  text: string;
  policyId: string | null;
  clauseId: string | null;
  /** Higher is better; comparable within one answer only. */
  score: number;
  /** Opaque; give it as `after` to go on behind this hit. */
  cursor: string;
}

export interface Facet {
  /** A filter of the request. `policy` has titles as labels and ids as values; elsewhere they are the same. */
  name: "kind" | "jurisdiction" | "year" | "unit" | "policy";
  /** Most frequent first. Counts ignore the facet's own filter, so that a reader sees what another choice would give. */
  values: { value: string; label: string; count: number }[];
}

export interface SearchResults {
  hits: SearchHit[];
  totalCount: number;
  facets: Facet[];
  /** The query as it was understood, when that differs from what was typed (typing error, pinyin). */
  correctedQuery: string | null;
  understood: Understood;
  endCursor: string | null;
  hasNextPage: boolean;
}

/** What a query was taken to mean, for people and for who answers from the graph. */
export interface Understood {
  /** The things asked about, each with all the names it goes by, compact, the one asked for first. */
  about: string[][];
  /** Kinds of answer wanted: `lead`, `duration` … */
  intents: string[];
  /** Names of the places it is about, compact. */
  places: string[];
  /** Other words that were also looked for. */
  also: string[];
}

export interface Suggestion {
  text: string;
  kind: SearchKind | null;
  url: string | null;
}

/** How far an index has read the graph's change log. */
export interface IndexCursor {
  seq: number;
  /** Entity of the change with that `seq`: tells a graph that was replaced from the one that was read. */
  entityId: string | null;
}

/** Documents and the cursor that they bring the index to: stored together or not at all. */
export interface IndexWrite {
  put: SearchDocument[];
  /** Ids; an unknown one is no error. */
  delete: string[];
  cursor: IndexCursor;
}

/** Full-text search, whichever engine does it. */
export interface SearchEngine {
  /**
   * Any string gets an answer; an empty or blank one finds nothing.
   * @throws {BadInputError} for more than 10,000 characters, a page size outside 1–100 or a cursor that this engine did not give.
   * @throws {UnavailableError} when the engine gives no answer in time.
   */
  search(request: SearchRequest): Promise<SearchResults>;
  /** Titles and names that begin like `prefix`, in characters, full pinyin or initials; best first. */
  suggest(prefix: string, first: number): Promise<Suggestion[]>;
  /** Passages most like the one of this id, best first; none for an id that is not in the index. */
  similar(id: string, first: number): Promise<SearchHit[]>;
  write(batch: IndexWrite): Promise<void>;
  /** Fills a new index from `batches` and puts it in the place of the old one, which answers until then. */
  rebuild(batches: AsyncIterable<SearchDocument[]>, cursor: IndexCursor): Promise<void>;
  /** Null for an index that has never been filled, or was filled by another version of this software. */
  cursor(): Promise<IndexCursor | null>;
  /** Resolves when the engine can answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
