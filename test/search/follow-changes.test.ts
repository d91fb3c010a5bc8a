import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UnavailableError } from "../../server/domain/errors.ts";
import type { GraphRecord } from "../../server/domain/graph-model.ts";
import { appendChanges, lockChangeLog } from "../../server/graph/change-log.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { loadRecord, unloadRecord } from "../../server/graph/load/load-record.ts";
import { type ChangeFollower, followChanges } from "../../server/search/follow-changes.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { smallRecord } from "../graph/small-record.ts";
import { type SearchPlace, searchEngines } from "./open-search-engines.ts";

const openPlace = searchEngines[0]?.place as () => SearchPlace;

describe.each(graphEngines)("an index that follows the graph on $name", ({ open }) => {
  let graph: GraphStore;
  let place: SearchPlace;
  let engine: SearchEngine;
  let follower: ChangeFollower | null = null;
  beforeEach(async () => {
    graph = await open();
    place = openPlace();
    engine = await place.open();
  });
  afterEach(async () => {
    await follower?.stop();
    follower = null;
    await engine.close();
    await place.clear();
    await graph.close();
  });

  const found = async (query: string) => (await engine.search({ query, first: 20 })).hits.map(({ id }) => id).sort();
  const follow = async () => {
    follower ??= followChanges(graph, engine);
    await follower.caughtUp();
  };

  test("holds what the graph held before it was there", async () => {
    await loadRecord(graph, smallRecord({ id: "p", title: "示例通知", leads: { 开办企业: "市场监管局" } }));
    await follow();
    expect(await found("开办企业")).toEqual(["p.1", "p.i-开办企业"]);
    expect(await found("市场监管局")).toEqual(["demo.u-市场监管局", "p.1", "p.i-开办企业"]);
    expect(await found("示例通知")).toContain("p");
  });

  test("takes up what is loaded later, changed and taken out again", async () => {
    await follow();
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    await follow();
    expect(await found("开办企业")).toEqual(["p.1", "p.i-开办企业"]);
    await loadRecord(graph, smallRecord({ id: "p", leads: { 获得电力: "工信局" } }));
    await follow();
    expect(await found("开办企业")).toEqual([]);
    expect(await found("获得电力")).toEqual(["p.1", "p.i-获得电力"]);
    await unloadRecord(graph, "p");
    await follow();
    expect(await found("获得电力")).toEqual([]);
  });

  test("a unit's new alias finds what shows its name", async () => {
    await loadRecord(graph, smallRecord({ id: "p", leads: { 登记财产: "建设和交通局" } }));
    await follow();
    expect(await found("建交局")).toEqual([]);
    await loadRecord(graph, smallRecord({ id: "p", leads: { 登记财产: "建设和交通局" }, aliases: { 建设和交通局: ["建交局"] } }));
    await follow();
    expect(await found("建交局")).toEqual(["demo.u-建设和交通局", "p.1", "p.i-登记财产"]);
  });

  test("a stub is not found; nor is a case that is a draft or was withdrawn", async () => {
    await loadRecord(
      graph,
      smallRecord({ id: "p", leads: { 开办企业: "市场监管局" }, replaces: { id: "old", title: "旧的开办企业通知" } }),
    );
    await loadRecord(graph, draftCase);
    for (const [state, ids] of [
      ["DRAFT", []],
      ["PUBLISHED", ["c"]],
      ["WITHDRAWN", []],
    ] as const) {
      await setState(graph, "c", state);
      await follow();
      expect(await found("一窗受理经验")).toEqual(ids);
    }
    expect(await found("旧的开办企业通知")).not.toContain("old");
  });

  test("a crash between the graph's commit and the index heals at the next start", async () => {
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    await follow();
    await follower?.stop();
    follower = null;
    // The process dies here: the graph has committed, the index has not heard of it.
    await loadRecord(graph, smallRecord({ id: "q", leads: { 获得电力: "工信局" } }));
    await engine.close();
    engine = await place.open();
    expect(await found("获得电力")).toEqual([]);
    await follow();
    expect(await found("获得电力")).toEqual(["q.1", "q.i-获得电力"]);
  });

  test("an index that failed tries again, and loses nothing", async () => {
    await follow();
    const write = engine.write.bind(engine);
    engine.write = async () => {
      throw new UnavailableError("the disk is full");
    };
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    await expect(follower?.caughtUp()).rejects.toThrow("the disk is full");
    expect(follower?.failure?.message).toBe("the disk is full");
    engine.write = write;
    await follow();
    expect(await found("开办企业")).toEqual(["p.1", "p.i-开办企业"]);
    expect(follower?.failure).toBeNull();
  });

  test("is built anew when the graph was replaced by another", async () => {
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    await follow();
    await follower?.stop();
    follower = null;
    await graph.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
    await loadRecord(graph, smallRecord({ id: "q", leads: { 获得电力: "工信局", 纳税: "税务局" } }));
    await follow();
    expect(await found("开办企业")).toEqual([]);
    expect(await found("获得电力")).toEqual(["q.1", "q.i-获得电力"]);
  });

  test("reads a notice of any size in the same number of statements", async () => {
    await loadRecord(graph, smallRecord({ id: "first", leads: {} }));
    const statementsFor = async (indicators: number) => {
      const leads = Object.fromEntries(Array.from({ length: indicators }, (_, place) => [`指标${place}号`, `第${place}局`]));
      await follow();
      await loadRecord(graph, smallRecord({ id: `n${indicators}`, leads }));
      const read = graph.read.bind(graph);
      let count = 0;
      graph.read = ((...input: Parameters<typeof read>) => {
        count++;
        return read(...input);
      }) as typeof graph.read;
      await follow();
      graph.read = read;
      return count;
    };
    expect(await statementsFor(2)).toBe(await statementsFor(120));
  });
});

/** As editing does: the state and its line in the change log in one transaction. */
async function setState(graph: GraphStore, id: string, state: string): Promise<void> {
  await graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    await transaction.run("MATCH (s:CaseStudy {id: $id}) SET s.state = $state", { id, state });
    await appendChanges(transaction, [{ entityId: id, label: "CaseStudy", operation: "PUT" }]);
  });
}

const draftCase: GraphRecord = {
  ownerId: "c",
  nodes: [
    { label: "Jurisdiction", properties: { id: "demo", name: "示例区" } },
    {
      label: "CaseStudy",
      properties: {
        id: "c",
        title: "一窗受理经验",
        titleKey: "一窗受理经验",
        summary: "把窗口合并",
        jurisdictionId: "demo",
        background: null,
        practice: "一窗受理",
        outcome: null,
        bodyHtml: "",
        results: "[]",
        state: "DRAFT",
        revision: 1,
        publishedAt: null,
        updatedAt: "2026-01-01T00:00:00Z",
        policyId: null,
        clauseId: null,
        quote: null,
      },
    },
  ],
  edges: [{ type: "OF", from: "c", to: "demo", key: "OF|c|demo", properties: {} }],
};
