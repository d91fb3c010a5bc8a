import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Role } from "../../schema/enums/role.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { EmbeddedSearch } from "../../server/search/engines/embedded-search.ts";
import { followChanges } from "../../server/search/follow-changes.ts";
import { SearchCounts } from "../../server/search/search-counts.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { document } from "../search/document.ts";
import { HOSTILE } from "../search/hostile.ts";
import { Notice } from "./notice.ts";
import { type OpenApi, openApi } from "./open-api.ts";
import { caseStudy, interpretation, taskForces, threeSteps } from "./world.ts";

const EDITOR = { accountId: "a", username: "lixiang", name: "李翔", roles: [Role.EDITOR], unitId: null };
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
    underAnotherName(),
    caseStudy("case-1", "PUBLISHED", ids.sheli),
    interpretation("explained", "PUBLISHED"),
  ];
  search = await EmbeddedSearch.open(folder);
  const counts = new SearchCounts(join(folder, "counts.json"));
  for (const [query, found] of [
    ["开办企业", 3],
    ["开办 企业", 3],
    ["火星移民", 0],
  ] as const)
    counts.note(query, found);
  api = await openApi(embedded, records, { search, searchCounts: counts });
  await catchUp(api.graph);
});
afterAll(async () => {
  await search?.close();
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A place whose 市场监管局 is a short name; elsewhere it is the whole one. */
function underAnotherName() {
  const notice = new Notice({
    id: "bing-plan",
    title: "丙区企业服务方案",
    jurisdiction: { id: "bingqu", name: "丙区", parent: { id: "tianjinshi", name: "天津市" } },
    clauses: { "1": "1. 执照全程网办（牵头单位：市场监管局）。" },
  });
  const measure = notice.measure("1", "执照全程网办", ["1", "执照全程网办"]);
  const unit = notice.unit("市场监督管理局（知识产权局）", ["市场监管局"]);
  notice.says("LEADS", unit, measure, ["1", "牵头单位：市场监管局"], { text: "市场监管局" });
  return notice.record;
}

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

test.each([
  ["jurisdiction", "甲去", "没有“甲去”这个地区。是不是“甲区”？"],
  ["unit", "市场监督局", "没有“市场监督局”这个单位。是不是"],
  ["policy", "no-such-notice", "没有编号为“no-such-notice”的通知。"],
])("a %s that nothing bears is said so, with the nearest: %s", async (filter, name, message) => {
  const error = await api.refused(
    `query ($name: ${filter === "policy" ? "ID" : "String"}) { search(query: "开办企业", ${filter}: $name) { totalCount } }`,
    { name },
  );
  expect(error.extensions?.code).toBe("NOT_FOUND");
  expect(error.message).toContain(message);
});

test("a place by the shorter name and a unit by its alias are found as well", async () => {
  const count = async (filters: string) => (await api.ask(`{ search(query: "开办企业", ${filters}) { totalCount } }`)).search.totalCount;
  expect(await count('jurisdiction: "甲"')).toBe(await count('jurisdiction: "甲区"'));
  expect(await count('jurisdiction: "甲"')).toBeGreaterThan(0);
  expect(await count('unit: "市监局"')).toBe(await count('unit: "市场监管局"'));
  expect(await count('jurisdiction: "乙经济技术开发区", year: 1999')).toBe(0);
});

test("a unit by a name that is another's elsewhere is the one of the place", async () => {
  const document = `{ search(query: "全程网办", jurisdiction: "丙区", unit: "市场监管局", kinds: [MEASURE]) { nodes { title } } }`;
  expect((await api.ask(document)).search.nodes).toEqual([{ title: "执照全程网办" }]);
});

test.each(HOSTILE.map((query) => [JSON.stringify(query.slice(0, 20)), query]))(
  "%s is answered or refused in words",
  async (_name, query) => {
    const document = "query ($query: String!) { search(query: $query) { totalCount nodes { snippet } } suggest(prefix: $query) { text } }";
    expect((await api.ask(document, { query })).search.totalCount).toBeGreaterThanOrEqual(0);
  },
);

test("10,001 characters are refused with the bound", async () => {
  const error = await api.refused("query ($query: String!) { search(query: $query) { totalCount } }", { query: "开".repeat(10_001) });
  expect(error).toMatchObject({
    message: "检索词有 10001 个字符，最多 10000 个；请只写要找的内容。",
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("what visitors look for is shown to those who work here only", async () => {
  const ask = "{ often: searchCounts { query asked failed } missed: searchCounts(failed: true, first: 1) { query failed } }";
  expect((await api.refused(ask)).extensions?.code).toBe("UNAUTHENTICATED");
  expect(await api.as(EDITOR).ask(ask)).toEqual({
    often: [
      { query: "开办企业", asked: 2, failed: 0 },
      { query: "火星移民", asked: 1, failed: 1 },
    ],
    missed: [{ query: "火星移民", failed: 1 }],
  });
});

test("bad pages and cursors are refused in words", async () => {
  for (const document of [
    `{ search(query: "x", first: 101) { totalCount } }`,
    `{ search(query: "用印", after: "nonsense") { totalCount } }`,
  ]) {
    expect((await api.refused(document)).extensions?.code).toBe("BAD_USER_INPUT");
  }
});

test("what is like a passage is given, without what was withdrawn", async () => {
  const words = "低压电零上门零审批零投资，办电环节压缩，提高供电可靠性";
  const put = ["a", "b", "c", "d", "e"].map((id) => document(id, { text: `${words}，${id}。`, policyId: null }));
  const withdrawn = document("no-such-case", { kind: "CASE_STUDY", text: `${words}，乙。`, policyId: null, clauseId: null });
  await search.write({ put: [...put, withdrawn], delete: [], cursor: { seq: 1, entityId: null } });
  const similar = async (id: string) => (await api.ask("query ($id: ID!) { similar(id: $id) { kind id url } }", { id })).similar;
  expect((await similar("a")).map(({ id }: { id: string }) => id)).toEqual(["b", "c", "d", "e"]);
  expect(await similar("gone")).toEqual([]);
});
