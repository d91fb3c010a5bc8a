import { EmbeddedSearch } from "../server/search/engines/embedded-search.ts";
import type { SearchDocument } from "../server/search/search-engine.ts";
import { syntheticPassages } from "./search-passages.ts";
import { readQuestions } from "./search-questions.ts";

const BATCH = 500;
/** Answers that are timed of each kind, at least; the first round of questions is not among them. */
const TIMED = 1_500;

/** Prints how fast `count` passages are indexed, searched and suggested from, by one reader. */
export async function printSpeed(folder: string, seeds: SearchDocument[], count: number): Promise<void> {
  const engine = await EmbeddedSearch.open(folder);
  let spent = 0;
  async function* batches() {
    for (const batch of syntheticPassages(seeds, count, BATCH)) {
      const start = performance.now();
      yield batch;
      spent += performance.now() - start;
    }
  }
  const begin = performance.now();
  await engine.rebuild(batches(), { seq: 1, entityId: null });
  const all = performance.now() - begin;
  console.log(
    `\nspeed over ${count} passages: indexed at ${rate(count, spent)} passages/s (${rate(count, all)} with making them up and the last flush)`,
  );
  const queries = readQuestions().map(({ query }) => query);
  await measure("search", queries, (query) => engine.search({ query, first: 10 }));
  await measure("suggest", queries, (query) => engine.suggest(query.slice(0, 3), 8));
  await engine.close();
}

const rate = (count: number, milliseconds: number) => Math.round((count / milliseconds) * 1000);

async function measure(name: string, queries: string[], run: (query: string) => Promise<unknown>): Promise<void> {
  // The first round fills caches, as the first minutes of a server do.
  for (const query of queries) await run(query);
  const times: { query: string; took: number }[] = [];
  while (times.length < TIMED) {
    for (const query of queries) {
      const start = performance.now();
      await run(query);
      times.push({ query, took: performance.now() - start });
    }
  }
  times.sort((a, b) => a.took - b.took);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] as { query: string; took: number };
  const figures = [0.5, 0.9, 0.99, 1].map((share) => `${share === 1 ? "most" : `p${share * 100}`} ${at(share).took.toFixed(1)} ms`);
  console.log(`${name.padEnd(8)} ${figures.join("  ")} (${at(1).query})`);
}
