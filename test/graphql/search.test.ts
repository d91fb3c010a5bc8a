import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { EmbeddedSearch } from "../../server/search/engines/embedded-search.ts";
import { followChanges } from "../../server/search/follow-changes.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "./open-api.ts";
import { caseStudy, interpretation, taskForces, threeSteps } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "zelian-search-"));
let search: SearchEngine;
let api: OpenApi;

beforeAll(async () => {
  const [embedded] = graphEngines;
  if (!embedded) throw new Error("no engine");
  const { notice, ids } = threeSteps();
  const records = [
    taskForces().notice.record,
    notice.record,
    caseStudy("case-1", "PUBLISHED", ids.sheli),
    interpretation("explained", "PUBLISHED"),
  ];
  search = await EmbeddedSearch.open(folder);
  api = await openApi(embedded, records, search);
  await catchUp(api.graph);
});
afterAll(async () => {
  await search?.close();
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function catchUp(graph: GraphStore): Promise<void> {
  const follower = followChanges(graph, search);
  await follower.caughtUp();
  await follower.stop();
}

test("a search finds, marks and links to the clause", async () => {
  const { search: found } = await api.ask(`{ search(query: "用印", kinds: [MEASURE]) {
    totalCount nodes { kind title url snippet policy { title } clause { url } } facets { name values { value label count } } pageInfo { hasNextPage }
  } }`);
  expect(found.totalCount).toBe(1);
  expect(found.nodes[0]).toMatchObject({
    kind: "MEASURE",
    title: "企业用印",
    policy: { title: "乙开发区优化营商环境方案" },
    clause: { url: "/policies/yi-plan#1" },
  });
  expect(found.nodes[0].snippet).toContain("<mark>用印</mark>");
  expect(found.facets.find(({ name }: { name: string }) => name === "jurisdiction").values).toEqual([
    { value: "乙经济技术开发区", label: "乙经济技术开发区", count: 1 },
  ]);
});

test("a suggestion completes what is typed", async () => {
  const { suggest } = await api.ask(`{ suggest(prefix: "开办") { text kind url } }`);
  expect(suggest[0]).toMatchObject({ text: "开办企业", kind: "INDICATOR" });
});

test("what was withdrawn is not shown even while the index still has it", async () => {
  const find = async () => (await api.ask(`{ search(query: "案例", kinds: [CASE_STUDY]) { nodes { id } } }`)).search.nodes;
  expect(await find()).toEqual([{ id: "case-1" }]);
  await api.graph.write((transaction) => transaction.run("MATCH (c:CaseStudy {id: 'case-1'}) SET c.state = 'WITHDRAWN'"));
  expect(await find()).toEqual([]);
});

test("bad pages and cursors are refused in words", async () => {
  for (const document of [
    `{ search(query: "x", first: 101) { totalCount } }`,
    `{ search(query: "用印", after: "nonsense") { totalCount } }`,
  ]) {
    expect((await api.refused(document)).extensions?.code).toBe("BAD_USER_INPUT");
  }
});
