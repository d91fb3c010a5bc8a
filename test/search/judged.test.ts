import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type JudgedQuestion, readJudgements, type Score, scoreHits } from "../../bench/search-judged.ts";
import { loadSeed } from "../../seed/load-seed.ts";
import { EmbeddedGraph } from "../../server/graph/engines/embedded-graph.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { migrateGraph } from "../../server/graph/migrations/migrate-graph.ts";
import { followChanges } from "../../server/search/follow-changes.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";
import { type SearchPlace, searchEngines } from "./open-search-engines.ts";

const root = resolve(import.meta.dirname, "../..");
const judged = join(root, "../shared/search/judged.json");
if (!existsSync(judged)) console.log(`Skipped: no judged questions at ${judged}.`);

describe.skipIf(!existsSync(judged)).each(searchEngines)("forty judged questions over the seeds, on $name", ({ place: makePlace }) => {
  const folder = mkdtempSync(join(tmpdir(), "zelian-judged-"));
  let graph: GraphStore;
  let place: SearchPlace;
  let engine: SearchEngine;
  const scores: { question: JudgedQuestion; score: Score }[] = [];

  beforeAll(async () => {
    graph = EmbeddedGraph.open(folder);
    await migrateGraph(graph);
    await loadSeed(graph, join(root, "seed"), () => undefined);
    place = makePlace();
    engine = await place.open();
    const follower = followChanges(graph, engine);
    await follower.caughtUp();
    await follower.stop();
    for (const question of readJudgements(judged).questions) {
      const { hits } = await engine.search({ query: question.query, first: 10 });
      const texts = hits.map(({ text }) => text);
      scores.push({ question, score: scoreHits(question, texts) });
    }
  });
  afterAll(async () => {
    await engine.close();
    await graph.close();
    await place.clear();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the ten first hits answer well: nDCG@10 at least 0.88", () => {
    const mean = scores.reduce((sum, { score }) => sum + score.ndcg, 0) / scores.length;
    expect(mean).toBeGreaterThanOrEqual(0.88);
  });

  test("every question finds something, and what is first almost always answers it", () => {
    expect(scores.filter(({ score }) => score.empty).map(({ question }) => question.query)).toEqual([]);
    expect(scores.reduce((sum, { score }) => sum + score.reciprocalRank, 0) / scores.length).toBeGreaterThanOrEqual(0.95);
  });

  test.each(["火星移民补贴", "asdfghjkl", "比特币挖矿", "量子纠缠"])("%s finds nothing", async (query) => {
    expect((await engine.search({ query, first: 1 })).totalCount).toBe(0);
  });
});
