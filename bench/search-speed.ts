import { EmbeddedSearch } from "../server/search/engines/embedded-search.ts";
import type { SearchDocument, SearchEngine } from "../server/search/search-engine.ts";
import { HOSTILE } from "../test/search/hostile.ts";
import { syntheticPassages } from "./search-passages.ts";
import { readQuestions } from "./search-questions.ts";

const BATCH = 500;
/** Answers that are timed of each kind, at least; the first round of questions is not among them. */
const TIMED = 1_500;
const PUBLISHED = 9;

/** Prints how fast `count` passages are indexed, searched and suggested from, by one reader; then how an index answers that was just opened. */
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
  await printAnswers(engine, seeds);
  await engine.close();

  const closed = performance.now();
  const opened = await EmbeddedSearch.open(folder);
  console.log(`opened again in ${(performance.now() - closed).toFixed(0)} ms`);
  await measure(
    "cold",
    readQuestions().map(({ query }) => query),
    (query) => opened.search({ query, first: 10 }),
    1,
  );
  await opened.close();
}

/** Prints what readers of an engine that holds its documents wait for. */
export async function printAnswers(engine: SearchEngine, seeds: SearchDocument[]): Promise<void> {
  const queries = readQuestions().map(({ query }) => query);
  const search = (query: string) => engine.search({ query, first: 10 });
  await measure("first", queries, search, 1);
  await measure("search", queries, search);
  await measure("suggest", queries, (query) => engine.suggest(query.slice(0, 3), 8));
  await measure("bad", HOSTILE, search, 20);
  await printPublishing(engine, seeds);
}

/** From the write of one passage to the search that finds it. */
async function printPublishing(engine: SearchEngine, [like]: SearchDocument[]): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < PUBLISHED; round++) {
    const title = `试投${"一二三四五六七八九"[round]}号蓝鲸条款`;
    const document = { ...(like as SearchDocument), id: `published-${round}`, kind: "CLAUSE" as const, title, text: `${title}刚刚写下。` };
    const start = performance.now();
    await engine.write({ put: [document], delete: [], cursor: { seq: 2 + round, entityId: null } });
    while ((await engine.search({ query: title, first: 1 })).hits[0]?.id !== document.id)
      if (performance.now() - start > 60_000) throw new Error(`${title} is not found`);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(
    `publish  to findable: median ${(times[PUBLISHED >> 1] as number).toFixed(0)} ms, most ${(times.at(-1) as number).toFixed(0)} ms`,
  );
}

const rate = (count: number, milliseconds: number) => Math.round((count / milliseconds) * 1000);

/** Asks all the queries over and over, `rounds` times or until `TIMED` answers; prints the percentiles. */
async function measure(
  name: string,
  queries: string[],
  run: (query: string) => Promise<unknown>,
  rounds = Math.ceil(TIMED / queries.length),
) {
  const times: { query: string; took: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      const start = performance.now();
      await run(query);
      times.push({ query, took: performance.now() - start });
    }
  }
  times.sort((a, b) => a.took - b.took);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] as { query: string; took: number };
  const figures = [0.5, 0.9, 0.99, 1].map((share) => `${share === 1 ? "most" : `p${share * 100}`} ${at(share).took.toFixed(1)} ms`);
  console.log(`${name.padEnd(8)} ${figures.join("  ")} (${JSON.stringify(at(1).query.slice(0, 20))})`);
}
