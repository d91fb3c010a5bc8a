import { DatabaseSync } from "node:sqlite";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { create, insertMultiple, search } from "@orama/orama";
import { Meilisearch } from "meilisearch";
import MiniSearch from "minisearch";
import type { SearchDocument, SearchEngine } from "../server/search/search-engine.ts";

/** One way to search the same documents. */
export interface Arm {
  name: string;
  /** The first ten, best first, each as title and text. */
  search(query: string): Promise<{ title: string; text: string }[]>;
  close(): Promise<void>;
}

const FIELDS = ["title", "aliases", "heading", "text", "docNumber"] as const;
const flat = (document: SearchDocument) => ({ ...document, aliases: document.aliases.join("\n"), docNumber: document.docNumber ?? "" });
const jieba = Jieba.withDict(dict);
const words = (text: string) => jieba.cutForSearch(text.toLowerCase(), true).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** An engine of ours, filled already. */
export function ourArm(name: string, engine: SearchEngine): Arm {
  return { name, search: async (query) => (await engine.search({ query, first: 10 })).hits, close: () => engine.close() };
}

/** SQLite's FTS5 with its trigram tokenizer: whole phrase, else any three characters in a row; below three characters LIKE. */
export function trigramArm(documents: SearchDocument[]): Arm {
  const database = new DatabaseSync(":memory:");
  database.exec(`CREATE VIRTUAL TABLE docs USING fts5(${FIELDS.join(", ")}, tokenize='trigram')`);
  const insert = database.prepare(`INSERT INTO docs VALUES (${FIELDS.map(() => "?").join(", ")})`);
  for (const document of documents.map(flat)) insert.run(...FIELDS.map((field) => document[field]));
  const match = database.prepare("SELECT title, text FROM docs WHERE docs MATCH ? ORDER BY bm25(docs, 3, 3, 1, 1, 3) LIMIT 10");
  const like = database.prepare("SELECT title, text FROM docs WHERE title LIKE ? OR text LIKE ? LIMIT 10");
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return {
    name: "FTS5, trigram",
    async search(query) {
      const bare = query.trim();
      if ([...bare].length < 3) return like.all(`%${bare}%`, `%${bare}%`) as never;
      const whole = match.all(quote(bare));
      if (whole.length > 0) return whole as never;
      const characters = [...bare];
      return match.all(
        characters
          .slice(2)
          .map((_, at) => quote(characters.slice(at, at + 3).join("")))
          .join(" OR "),
      ) as never;
    },
    close: async () => database.close(),
  };
}

/** MiniSearch over the words that jieba cuts, with prefixes and one typing error in five letters. */
export function miniSearchArm(documents: SearchDocument[]): Arm {
  const index = new MiniSearch({ fields: [...FIELDS], storeFields: ["title", "text"], tokenize: words });
  index.addAll(documents.map(flat));
  return {
    name: "MiniSearch, jieba",
    search: async (query) =>
      index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2, aliases: 2 } }).slice(0, 10) as unknown as {
        title: string;
        text: string;
      }[],
    close: async () => undefined,
  };
}

/** Orama over the same words. */
export async function oramaArm(documents: SearchDocument[]): Promise<Arm> {
  const tokenizer = { language: "english", normalizationCache: new Map(), tokenize: words };
  const index = create({
    schema: { title: "string", aliases: "string", heading: "string", text: "string", docNumber: "string" } as const,
    components: { tokenizer },
  });
  await insertMultiple(index, documents.map(flat) as never);
  return {
    name: "Orama, jieba",
    search: async (query) =>
      (await search(index, { term: query, limit: 10, tolerance: 1, boost: { title: 2, aliases: 2 } })).hits.map(
        ({ document }) => document as never,
      ),
    close: async () => undefined,
  };
}

/** Meilisearch as it comes, at an address. */
export async function plainMeilisearchArm(documents: SearchDocument[], host: string, apiKey?: string): Promise<Arm> {
  const client = new Meilisearch({ host, apiKey });
  const name = `bench-${process.pid}`;
  await client.createIndex(name, { primaryKey: "key" }).waitTask();
  const rows = documents.map((document, key) => ({ key, ...flat(document) }));
  await client
    .index(name)
    .updateSearchableAttributes([...FIELDS])
    .waitTask();
  await client.index(name).addDocuments(rows).waitTask({ timeout: 120_000 });
  return {
    name: "Meilisearch, as it comes",
    search: async (query) => (await client.index(name).search(query, { limit: 10 })).hits as never,
    close: async () => void (await client.deleteIndex(name).waitTask()),
  };
}
