import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmbeddedSearch } from "../../server/search/engines/embedded-search.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";

/** A place for one index, which engines may be opened on one after the other. */
export interface SearchPlace {
  open(): Promise<SearchEngine>;
  /** Takes away what is stored there; close the engine first. */
  clear(): void;
}

/** `describe.each(searchEngines)("… on $name", ({ place }) => …)`: every engine that this machine can run. */
export const searchEngines: { name: string; place: () => SearchPlace }[] = [{ name: "the embedded engine", place: embeddedPlace }];

function embeddedPlace(): SearchPlace {
  const folder = mkdtempSync(join(tmpdir(), "zelian-search-"));
  return { open: () => EmbeddedSearch.open(folder), clear: () => rmSync(folder, { recursive: true, force: true }) };
}
