import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Meilisearch } from "meilisearch";
import { EmbeddedSearch } from "../../server/search/engines/embedded-search.ts";
import { MeilisearchSearch } from "../../server/search/engines/meilisearch/meilisearch-search.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";

/** A place for one index, which engines may be opened on one after the other. */
export interface SearchPlace {
  open(): Promise<SearchEngine>;
  /** Takes away what is stored there; close the engine first. */
  clear(): Promise<void>;
}

const { SEARCH_URL: url, SEARCH_KEY: key } = process.env;
if (!url) console.log("Search is tested on the embedded engine only: set SEARCH_URL (and SEARCH_KEY) to run the same on Meilisearch.");

/** `describe.each(searchEngines)("… on $name", ({ place }) => …)`: every engine that this machine can run. */
export const searchEngines: { name: string; place: () => SearchPlace }[] = [
  { name: "the embedded engine", place: embeddedPlace },
  ...(url ? [{ name: "Meilisearch", place: () => meilisearchPlace(url) }] : []),
];

function embeddedPlace(): SearchPlace {
  const folder = mkdtempSync(join(tmpdir(), "zelian-search-"));
  return { open: () => EmbeddedSearch.open(folder), clear: async () => rmSync(folder, { recursive: true, force: true }) };
}

let places = 0;

function meilisearchPlace(host: string): SearchPlace {
  const index = `zelian-test-${process.pid}-${++places}`;
  return {
    open: async () => new MeilisearchSearch({ url: host, key, index }),
    clear: async () => {
      await new Meilisearch({ host, apiKey: key }).deleteIndexIfExists(index);
    },
  };
}
