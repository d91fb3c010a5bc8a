import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UnavailableError } from "../../server/domain/errors.ts";
import { loadRecord } from "../../server/graph/load/load-record.ts";
import { MeilisearchSearch } from "../../server/search/engines/meilisearch/meilisearch-search.ts";
import { followChanges } from "../../server/search/follow-changes.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { smallRecord } from "../graph/small-record.ts";
import { document } from "./document.ts";
import { FailingServer, type Failure } from "./failing-server.ts";

const openGraph = (graphEngines[0] as (typeof graphEngines)[number]).open;

describe("a search server that fails", () => {
  let server: FailingServer;
  let engine: MeilisearchSearch;
  beforeEach(async () => {
    server = await FailingServer.start();
    engine = new MeilisearchSearch({ url: server.url });
  });
  afterEach(async () => {
    await engine.close();
    await server.stop();
  });
  const found = async (query: string) => (await engine.search({ query, first: 10 })).hits.map(({ id }) => id);

  test.each([
    ["down", "连接不上"],
    ["slow", "没有按时回应"],
    ["nonsense", "无法读懂"],
    ["refuses", "invalid_api_key"],
  ] as [Failure, string][])("%s: readers are told “%s”, and find everything when it is back", async (failure, notice) => {
    await engine.write({ put: [document("a", { text: "开办企业" })], delete: [], cursor: { seq: 1, entityId: "a" } });
    server.failure = failure;
    const refused = await engine.search({ query: "开办企业", first: 10 }).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(UnavailableError);
    expect((refused as Error).message).toContain(notice);
    server.failure = null;
    expect(await found("开办企业")).toEqual(["a"]);
  });

  test("down at the start: the engine opens, and answers when the server is there", async () => {
    server.failure = "down";
    const late = new MeilisearchSearch({ url: server.url });
    await expect(late.cursor()).rejects.toThrow(UnavailableError);
    await expect(late.ready()).rejects.toThrow(UnavailableError);
    server.failure = null;
    await late.write({ put: [document("a", { text: "开办企业" })], delete: [], cursor: { seq: 1, entityId: "a" } });
    expect((await late.search({ query: "开办企业", first: 10 })).hits.map(({ id }) => id)).toEqual(["a"]);
  });

  test("full: what it accepted and did not store is not counted as stored", async () => {
    await engine.write({ put: [document("a", { text: "开办企业" })], delete: [], cursor: { seq: 1, entityId: "a" } });
    server.failure = "full";
    const more = { put: [document("b", { text: "获得电力" })], delete: [], cursor: { seq: 2, entityId: "b" } };
    await expect(engine.write(more)).rejects.toThrow("No space left on device");
    expect((await engine.cursor())?.seq).toBe(1);
    server.failure = null;
    await engine.write(more);
    expect((await engine.cursor())?.seq).toBe(2);
    expect((await found("获得电力"))[0]).toBe("b");
  });

  test.each(["down", "full", "nonsense"] as Failure[])(
    "%s while the graph is written: nothing is lost, and the index catches up",
    async (failure) => {
      const graph = await openGraph();
      const follower = followChanges(graph, engine);
      await follower.caughtUp();
      server.failure = failure;
      await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
      await expect(follower.caughtUp()).rejects.toThrow(UnavailableError);
      expect(follower.failure).toBeInstanceOf(UnavailableError);
      server.failure = null;
      await follower.caughtUp();
      expect(await found("开办企业")).toContain("p.i-开办企业");
      await follower.stop();
      await graph.close();
    },
  );
});
