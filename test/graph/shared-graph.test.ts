import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSeed } from "../../seed/load-seed.ts";
import { readChanges } from "../../server/graph/change-log.ts";
import { Neo4jGraph } from "../../server/graph/engines/neo4j-graph.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { loadRecord, unloadRecord } from "../../server/graph/load/load-record.ts";
import { packageFile } from "../../server/graph/package-file.ts";
import { watchChanges } from "../../server/graph/watch-changes.ts";
import { EmbeddedSearch } from "../../server/search/engines/embedded-search.ts";
import { followChanges } from "../../server/search/follow-changes.ts";
import { neo4jUrl } from "../neo4j/neo4j-url.ts";
import { graphEngines } from "./open-graphs.ts";
import { smallRecord } from "./small-record.ts";

describe.skipIf(!neo4jUrl)("two processes on one Neo4j", () => {
  const folder = mkdtempSync(join(tmpdir(), "zelian-shared-"));
  let one: GraphStore;
  let other: GraphStore;
  beforeAll(async () => {
    one = await (graphEngines.find(({ name }) => name === "Neo4j") as (typeof graphEngines)[number]).open();
    other = new Neo4jGraph({ url: neo4jUrl as string, database: "neo4j" });
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Everything but the moments of loading. */
  const content = async () =>
    one.read<{ id: string; edges: number }>("MATCH (n:Entity) RETURN n.id AS id, COUNT { (n)-[]->(:Entity) } AS edges ORDER BY id");

  const doubled = () =>
    one.read("MATCH (:Entity)-[r]->(:Entity) WHERE r.key IS NOT NULL WITH r.key AS key, count(r) AS n WHERE n > 1 RETURN key");
  /** Numbers of the change log that are not one more than the number before. */
  const gaps = async () => {
    const numbers = (await readChanges(one, 0, 1_000_000)).map(({ seq }) => seq);
    return numbers.filter((seq, index) => seq !== index + 1);
  };

  test("load the seeds at the same time as one would alone", { timeout: 120_000 }, async () => {
    const quiet = () => {};
    await Promise.all([loadSeed(one, packageFile("seed"), quiet), loadSeed(other, packageFile("seed"), quiet)]);
    const together = await content();
    const said: string[] = [];
    await loadSeed(other, packageFile("seed"), (line) => said.push(line));
    expect(said).toEqual([]);
    expect(await content()).toEqual(together);
    expect(new Set(together.map(({ id }) => id)).size).toBe(together.length);
    expect(await doubled()).toEqual([]);
    expect(await gaps()).toEqual([]);
  });

  test("load and take out the same notices and others at once: each is there once and whole, and the log has no gap", async () => {
    const leads = { 开办企业: "市场监管局", 纳税: "税务局" };
    const both = (work: (store: GraphStore, process: string) => Promise<unknown>) => Promise.all([work(one, "one"), work(other, "other")]);
    await both(async (store, process) => {
      for (let n = 1; n <= 6; n++) {
        await loadRecord(store, smallRecord({ id: `of-${process}-${n}`, leads }));
        await loadRecord(store, smallRecord({ id: `of-both-${n}`, leads: n % 2 ? leads : { ...leads, 获得电力: "发改局" } }));
      }
    });
    const led = "MATCH (p:Policy) WHERE p.id STARTS WITH 'of-' RETURN p.id AS id, COUNT { (:Unit)-[:LEADS {policyId: p.id}]->() } AS leads";
    const found = await one.read<{ id: string; leads: number }>(led);
    expect(found).toHaveLength(18);
    for (const { id, leads } of found) expect(leads, id).toBe(/both-[246]/.test(id) ? 3 : 2);
    expect(await doubled()).toEqual([]);
    await both(async (store) => {
      for (const { id } of found) await unloadRecord(store, id);
    });
    expect(await other.read(led)).toEqual([]);
    expect(await gaps()).toEqual([]);
  });

  test("agree at once on what there is, and each index follows what the other wrote", { timeout: 60_000 }, async () => {
    const search = await EmbeddedSearch.open(folder);
    const follower = followChanges(other, search);
    await follower.caughtUp();
    const watch = watchChanges(other, { onChange: () => follower.notify(), every: 50 });
    const found = async () =>
      (await search.search({ query: "测试专用指标管理办法", first: 10 })).hits.some(({ policyId }) => policyId === "theirs");

    await loadRecord(one, smallRecord({ id: "theirs", title: "测试专用指标管理办法", leads: { 测试专用指标: "市场监管局" } }));
    expect(await other.read("MATCH (p:Policy {id: 'theirs'}) RETURN p.title AS title")).toEqual([{ title: "测试专用指标管理办法" }]);
    while (!(await found())) await wait(50);

    await unloadRecord(one, "theirs");
    expect(await other.read("MATCH (p:Policy {id: 'theirs'}) RETURN p.title AS title")).toEqual([]);
    while (await found()) await wait(50);
    await watch.stop();
    await follower.stop();
    await search.close();
  });
});

describe.each(graphEngines)("the watch on $name", ({ open }) => {
  test("tells at first, and then whenever the log has grown, not otherwise", async () => {
    const graph = await open();
    let told = 0;
    const watch = watchChanges(graph, { onChange: () => told++, every: 1 });
    while (told < 1) await wait(1);
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    while (told < 2) await wait(1);
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    await loadRecord(graph, smallRecord({ id: "q", leads: { 开办企业: "市场监管局" } }));
    while (told < 3) await wait(1);
    await watch.stop();
    expect(told).toBe(3);
    await graph.close();
  });
});
