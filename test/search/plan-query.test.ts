import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SearchIndex } from "../../server/search/engines/search-index.ts";
import type { QueryPlan } from "../../server/search/plan/query-plan.ts";
import { document } from "./document.ts";

const folder = mkdtempSync(join(tmpdir(), "zelian-plan-"));
let index: SearchIndex;
beforeAll(() => {
  index = new SearchIndex(join(folder, "index.sqlite"));
  index.write({
    put: [
      document("a", {
        title: "营商环境暨“放管服”改革制度",
        text: "主要职责：推进“放管服”改革，企业设立0.5天办结。联席会议每季度召开一次。",
      }),
      document("b", { kind: "UNIT", title: "规划和自然资源局（土地整理中心）", aliases: ["规自局", "规资局"] }),
      document("c", { kind: "INDICATOR", title: "获得电力", text: "营商环境工作，招标投标，知识产权保护" }),
    ],
    delete: [],
    cursor: null,
  });
});
afterAll(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

const plan = (query: string) => index.plan(query);
const concepts = (query: string) => plan(query).concepts.map(({ text }) => text);
const ways = (query: string) => plan(query).concepts[0]?.variants.map(({ text, origin }) => `${text} ${origin}`) ?? [];

describe("what a query is understood as", () => {
  test("width, quotes and brackets make no difference", () => {
    expect(concepts("《“放管服”改革》")).toEqual(concepts("放管服改革"));
    expect(concepts("ＰＭ２．５")).toEqual(["pm2.5"]);
  });

  test("a unit's name stands for all its names", () => {
    expect(ways("规自局")).toEqual(["规自局 typed", "规划和自然资源局土地整理中心 alias", "规划和自然资源局 alias", "规资局 alias"]);
    expect(ways("规划和自然资源局")).toContain("规自局 alias");
  });

  test("everyday words lead to those of the notices, and never back", () => {
    expect(ways("开公司")).toContain("开办企业 synonym");
    expect(ways("开办企业").join()).not.toContain("开公司");
    expect(concepts("开一家公司")).toEqual(["开公司"]);
  });

  test.each([
    ["谁牵头获得电力", ["获得电力"], ["lead"]],
    ["打官司要多久", ["打官司"], ["duration"]],
    ["联席会议多长时间开一次", ["联席会议"], ["cadence"]],
    ["招标投标怎么投诉", ["招标投标"], ["complaint"]],
    ["主要职责是什么", ["主要职责"], []],
  ])("%s asks about %j", (query, about, intents) => {
    expect(concepts(query)).toEqual(about);
    expect(plan(query).intents.map(({ name }) => name)).toEqual(intents);
  });

  test("numbers keep their unit and are also looked for as written in characters", () => {
    expect(ways("0.5天")).toEqual(["0.5天 typed", "半天 numeral"]);
    expect(ways("三十六条")).toEqual(["三十六条 typed", "36条 numeral"]);
    expect(ways("示政办字（2020）11号")).toEqual(["示政办字2020 11号 typed"]);
    expect(plan("18个工作日").concepts[0]?.exact).toBe(true);
  });

  test.each([
    ["huode dianli", "获得电力"],
    ["huodedianli", "获得电力"],
    ["fgf改革", "放管服改革"],
    ["hddl", "获得电力"],
    ["招标头标", "招标投标"],
    ["知识产全保护", "知识产权保护"],
    ["获得电力", null],
    ["asdfghjkl", null],
    ["火星移民", null],
  ] as [string, QueryPlan["corrected"]][])("%s is read as %s", (query, corrected) => {
    expect(plan(query).corrected).toBe(corrected);
  });

  test("two things typed as one are two where the index knows both", () => {
    expect(concepts("营商环境联席会议")).toEqual(["营商环境", "联席会议"]);
  });
});
