import { createHash } from "node:crypto";
import type { Meilisearch } from "meilisearch";
import { compactDocument } from "../../rank/compact-document.ts";
import type { IndexCursor, IndexWrite, SearchDocument } from "../../search-engine.ts";
import { grams } from "../../text/grams.ts";
import { finished } from "./finished.ts";
import { MeilisearchAnswer } from "./meilisearch-client.ts";
import { applySettings, MOST_HITS } from "./meilisearch-settings.ts";
import { MemoryVocabulary, termsOf } from "./memory-vocabulary.ts";
import { reach } from "./reach.ts";

/** Raised whenever what is stored changes its shape or its terms. */
const VERSION = 1;
/** Key of the row that holds how far the index has read; it has no terms, so that no search finds it. */
const CURSOR = "cursor";
/** Documents that are read at a time. */
const PAGE = 1_000;
/** Candidates for what is like a passage. */
const MOST_LIKE = 200;

/** A document as the server stores it. */
export interface StoredDocument {
  key: string;
  source: SearchDocument;
}

interface CursorRow {
  key: string;
  version: number;
  cursor: IndexCursor;
}

/** One index of a Meilisearch server: documents and cursor in the same task, so that both are stored or none. */
export class MeilisearchIndex {
  readonly name: string;
  readonly #client: Meilisearch;
  #prepared = false;

  constructor(client: Meilisearch, name: string) {
    this.#client = client;
    this.name = name;
  }

  /** Null for an index that is not there, was never filled, or was filled by another version. */
  async cursor(): Promise<IndexCursor | null> {
    const row = await ifThere(this.#client.index(this.name).getDocument<CursorRow>(CURSOR));
    if (row?.version !== VERSION) return null;
    await this.#prepare();
    return row.cursor;
  }

  async write({ put, delete: gone, cursor }: IndexWrite): Promise<void> {
    await this.#prepare();
    const index = this.#client.index(this.name);
    if (gone.length > 0) await finished(this.#client, index.deleteDocuments(gone.map(keyOf)));
    await finished(this.#client, index.addDocuments([...put.map(stored), { key: CURSOR, version: VERSION, cursor }]));
  }

  /** Fills another index and puts it in the place of this one, which answers until then. */
  async rebuild(batches: AsyncIterable<SearchDocument[]>, cursor: IndexCursor): Promise<void> {
    const next = `${this.name}-next`;
    await this.#remove(next);
    try {
      await this.#create(next);
      const index = this.#client.index(next);
      for await (const batch of batches) if (batch.length > 0) await finished(this.#client, index.addDocuments(batch.map(stored)));
      await finished(this.#client, index.addDocuments([{ key: CURSOR, version: VERSION, cursor }]));
      await this.#prepare();
      await finished(this.#client, this.#client.swapIndexes([{ indexes: [this.name, next], rename: false }]));
    } finally {
      await this.#remove(next).catch(() => undefined);
    }
  }

  /** The words of everything that is stored. */
  async readAll(): Promise<MemoryVocabulary> {
    const vocabulary = new MemoryVocabulary();
    for (let offset = 0; ; offset += PAGE) {
      const page = await ifThere(this.#client.index(this.name).getDocuments<StoredDocument>({ offset, limit: PAGE, fields: ["source"] }));
      for (const { source } of page?.results ?? []) if (source) vocabulary.put(source);
      if (!page || page.results.length < PAGE) return vocabulary;
    }
  }

  /** What is stored of these; those that are not there are left out. */
  async documents(ids: string[]): Promise<SearchDocument[]> {
    if (ids.length === 0) return [];
    const keys = ids.map((id) => `"${keyOf(id)}"`).join(",");
    const asked = { filter: `key IN [${keys}]`, limit: ids.length, fields: ["source"] as ["source"] };
    const page = await ifThere(this.#client.index(this.name).getDocuments<StoredDocument>(asked));
    return (page?.results ?? []).map(({ source }) => source);
  }

  /** Documents that hold any of the terms. */
  async documentsWith(terms: string[]): Promise<SearchDocument[]> {
    if (terms.length === 0) return [];
    const filter = `grams IN [${terms.map((term) => JSON.stringify(term)).join(",")}]`;
    const asked = { filter, limit: MOST_LIKE, attributesToRetrieve: ["source"] as ["source"] };
    const { hits } = await this.#client.index<StoredDocument>(this.name).search("", asked);
    return hits.map(({ source }) => source);
  }

  /** Documents that `filter` finds besides the known ones: `count` of them behind the first `skip`. */
  async pageBehind(filter: string, known: Set<string>, skip: number, count: number): Promise<SearchDocument[]> {
    const index = this.#client.index<StoredDocument>(this.name);
    const { hits } = await index.search("", { filter, sort: ["size:asc"], limit: MOST_HITS, attributesToRetrieve: ["key"] });
    const shown = new Set([...known].map(keyOf));
    const keys = hits
      .map(({ key }) => key)
      .filter((key) => !shown.has(key))
      .slice(skip, skip + count);
    if (keys.length === 0) return [];
    const page = await index.search("", {
      filter: `key IN [${keys.map((key) => `"${key}"`).join(",")}]`,
      limit: count,
      attributesToRetrieve: ["key", "source"],
    });
    const byKey = new Map(page.hits.map(({ key, source }) => [key, source]));
    return keys.map((key) => byKey.get(key)).filter((source) => source !== undefined);
  }

  /** Makes the index if it is not there, and brings its settings to ours. */
  async #prepare(): Promise<void> {
    if (this.#prepared) return;
    await this.#create(this.name);
    this.#prepared = true;
  }

  async #create(name: string): Promise<void> {
    const there = await ifThere(this.#client.index(name).getRawInfo());
    if (!there) await finished(this.#client, this.#client.createIndex(name, { primaryKey: "key" }));
    await applySettings(this.#client, name);
  }

  async #remove(name: string): Promise<void> {
    const there = await ifThere(this.#client.index(name).getRawInfo());
    if (there) await finished(this.#client, this.#client.deleteIndex(name));
  }
}

/** Keys take letters, digits, `-` and `_` only; ids have dots and Chinese. */
const keyOf = (id: string) => createHash("sha256").update(id).digest("hex").slice(0, 40);

/** Half a character cannot be sent; the sign for what cannot be shown stands for it. */
const wellFormed = (source: SearchDocument): SearchDocument =>
  JSON.parse(JSON.stringify(source), (_, value) => (typeof value === "string" ? value.toWellFormed() : value));

function stored(published: SearchDocument) {
  const source = wellFormed(published);
  const document = compactDocument(source);
  const { id, kind, title, jurisdiction, year, units, policyId } = source;
  return {
    key: keyOf(id),
    title,
    kind,
    jurisdiction,
    year,
    units,
    policyId,
    size: document.text.length,
    names: [...new Set([document.title, ...document.aliases, document.docNumber].flatMap(grams))],
    grams: termsOf(document),
    source,
  };
}

async function ifThere<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await reach(() => asked);
  } catch (error) {
    if (error instanceof MeilisearchAnswer && /_not_found$/.test(error.answer ?? "")) return null;
    throw error;
  }
}
