import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadSeed } from "../seed/load-seed.ts";
import { applyConstraints } from "../server/graph/apply-constraints.ts";
import { EmbeddedGraph } from "../server/graph/engines/embedded-graph.ts";
import { EmbeddedSearch } from "../server/search/engines/embedded-search.ts";
import { followChanges } from "../server/search/follow-changes.ts";
import type { SearchDocument, SearchEngine } from "../server/search/search-engine.ts";
import { type JudgedQuestion, readJudgements, type Score, scoreHits } from "./search-judged.ts";
import { syntheticPassages } from "./search-passages.ts";

const root = resolve(import.meta.dirname, "..");
const { values: options } = parseArgs({
  options: {
    judged: { type: "string", default: join(root, "../shared/search/judged.json") },
    passages: { type: "string", default: "10000" },
    each: { type: "boolean", default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), "zelian-bench-"));
try {
  const documents = await seedDocuments();
  if (existsSync(options.judged)) await printQuality(documents);
  else console.log(`No judged questions at ${options.judged}: give --judged FILE.`);
  await printSpeed(documents, Number(options.passages));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What the seeds give the index, read by the same road as in the server. */
async function seedDocuments(): Promise<SearchDocument[]> {
  const graph = EmbeddedGraph.open(join(folder, "graph"));
  await applyConstraints(graph);
  await loadSeed(graph, join(root, "seed"), () => undefined);
  const documents: SearchDocument[] = [];
  const collector = {
    cursor: async () => null,
    rebuild: async (batches: AsyncIterable<SearchDocument[]>) => {
      for await (const batch of batches) documents.push(...batch);
    },
    write: async () => undefined,
  } as Partial<SearchEngine> as SearchEngine;
  const follower = followChanges(graph, collector);
  await follower.caughtUp();
  await follower.stop();
  await graph.close();
  return documents;
}

async function printQuality(documents: SearchDocument[]): Promise<void> {
  const { questions, nothingToFind } = readJudgements(options.judged);
  const engine = await filled("quality", documents);
  const scores: { question: JudgedQuestion; score: Score }[] = [];
  for (const question of questions) {
    const { hits } = await engine.search({ query: question.query, first: 10 });
    const texts = hits.map(({ text }) => text);
    scores.push({ question, score: scoreHits(question, texts) });
    if (options.each) console.log(`${question.id}  ${scores.at(-1)?.score.ndcg.toFixed(2)}  ${question.query}`);
  }
  console.log(`\nquality over ${documents.length} documents    n  nDCG@10  MRR    recall@10  empty`);
  for (const type of [...new Set(questions.map(({ type }) => type)), "all"]) {
    const group = scores.filter(({ question }) => type === "all" || question.type === type).map(({ score }) => score);
    const mean = (of: (score: Score) => number) => (group.reduce((sum, score) => sum + of(score), 0) / group.length).toFixed(3);
    const empty = group.filter((score) => score.empty).length;
    console.log(
      `${type.padEnd(30)} ${String(group.length).padStart(3)}  ${mean(({ ndcg }) => ndcg)}    ${mean(({ reciprocalRank }) => reciprocalRank)}  ${mean(({ recall }) => recall)}      ${empty}`,
    );
  }
  const surplus: string[] = [];
  for (const query of nothingToFind) if ((await engine.search({ query, first: 1 })).totalCount > 0) surplus.push(query);
  console.log(`nothing to find: ${nothingToFind.length} asked, ${surplus.length} found something ${surplus.join("、")}`);
  await engine.close();
}

async function printSpeed(seeds: SearchDocument[], count: number): Promise<void> {
  const documents = syntheticPassages(seeds, count);
  const begin = performance.now();
  const engine = await filled("speed", documents);
  const seconds = (performance.now() - begin) / 1000;
  console.log(`\nspeed over ${count} passages: indexed in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} passages/s`);
  const queries = existsSync(options.judged)
    ? readJudgements(options.judged).questions.map(({ query }) => query)
    : ["开办企业", "谁牵头获得电力", "税"];
  const measure = async (name: string, run: (query: string) => Promise<unknown>) => {
    const times: number[] = [];
    for (let round = 0; round < 12; round++) {
      for (const query of queries) {
        const start = performance.now();
        await run(query);
        // The first round fills caches, as the first minutes of a server do.
        if (round > 0) times.push(performance.now() - start);
      }
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(share * (times.length - 1))] as number).toFixed(1);
    console.log(`${name.padEnd(10)} p50 ${at(0.5)} ms  p90 ${at(0.9)} ms  p99 ${at(0.99)} ms  most ${at(1)} ms`);
  };
  await measure("search", (query) => engine.search({ query, first: 10 }));
  await measure("suggest", (query) => engine.suggest(query.slice(0, 2), 8));
  await engine.close();
}

async function filled(name: string, documents: SearchDocument[]): Promise<EmbeddedSearch> {
  const engine = await EmbeddedSearch.open(join(folder, name));
  async function* batches() {
    for (let at = 0; at < documents.length; at += 500) yield documents.slice(at, at + 500);
  }
  await engine.rebuild(batches(), { seq: 1, entityId: null });
  return engine;
}
