import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EmbeddedSearch } from "../../server/search/engines/embedded-search.ts";
import { followChanges } from "../../server/search/follow-changes.ts";
import type { SearchEngine } from "../../server/search/search-engine.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { taskForces } from "../graphql/world.ts";

const folder = mkdtempSync(join(tmpdir(), "zelian-answers-"));
let search: SearchEngine;
let api: OpenApi;
beforeAll(async () => {
  search = await EmbeddedSearch.open(folder);
  api = await openApi(graphEngines[0] as (typeof graphEngines)[number], [taskForces().notice.record], { search });
  const follower = followChanges(api.graph, search);
  await follower.caughtUp();
  await follower.stop();
});
afterAll(async () => {
  await search.close();
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const ANSWER = `query ($query: String!) { search(query: $query) { answer { text citations { quote clause { url } } } } }`;
const answer = async (query: string) => (await api.ask(ANSWER, { query })).search.answer;

test.each(["谁牵头开办企业", "开公司归谁管", "甲区开办企业由谁负责"])(
  "%s is answered outright, with the words that say so",
  async (query) => {
    expect(await answer(query)).toEqual({
      text: "“开办企业”由市场监管局牵头。",
      citations: [{ quote: "牵头单位：市场监管局。责任单位：税务局、人社局等部门。", clause: { url: "/policies/jia-task-forces#1" } }],
    });
  },
);

test("what the notices say of the parts alone is told as that", async () => {
  const { text } = await answer("包容普惠创新由谁牵头");
  expect(text).toBe("通知没有写“包容普惠创新”整体由谁牵头，只写了下一级：“人才流动便利度”由人社局牵头。");
});

test.each(["开办企业", "谁牵头火星移民"])("%s has no answer in the graph", async (query) => {
  expect(await answer(query)).toBeNull();
});

test("a corrected query says so, and can be had as typed", async () => {
  const ask = async (asTyped: boolean) =>
    (await api.ask(`query ($t: Boolean) { search(query: "kaibanqiye", asTyped: $t) { totalCount correctedQuery } }`, { t: asTyped }))
      .search;
  expect(await ask(false)).toMatchObject({ correctedQuery: "开办企业" });
  expect(await ask(true)).toEqual({ totalCount: 0, correctedQuery: null });
});

test("what was also looked for is told", async () => {
  const { alsoSearched } = (await api.ask(`{ search(query: "办照") { alsoSearched } }`)).search;
  expect(alsoSearched).toContain("开办企业");
});
