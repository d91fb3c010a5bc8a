import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { graphEngines } from "../graph/open-graphs.ts";
import { Notice } from "./notice.ts";
import { type OpenApi, openApi } from "./open-api.ts";

/** A place whose notice breaks indicators into parts; the first unit leads them all. */
function place(id: string, name: string, unit: string, indicators: Record<string, string[]>): Notice {
  const words = `${unit}牵头`;
  const notice = new Notice({ id: `${id}-plan`, title: `${name}方案`, jurisdiction: { id, name }, clauses: { "1": words } });
  for (const [indicator, parts] of Object.entries(indicators)) {
    const above = notice.indicator(indicator, ["1", words], undefined, indicator);
    notice.says("LEADS", notice.unit(unit), above, ["1", words], { text: unit });
    for (const part of parts) notice.indicator(part, ["1", words], above, `${indicator}：${part.replace(indicator, "")}`);
  }
  return notice;
}

const COMPARE = /* GraphQL */ `
  query ($name: String!) {
    compareIndicator(name: $name) {
      jurisdiction { name }
      indicator { name }
      leads { unit { name } citation { quote clause { url } } }
      parts { certain indicator { name } }
    }
  }`;

describe.each(graphEngines)("compareIndicator on $name", (engine) => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, [
      place("jia", "甲区", "电力公司", {
        获得电力: ["成本", "办理环节", "供电可靠性", "电力价格"],
        登记财产: ["费用", "土地质量管理指数"],
      }).record,
      place("yi", "乙区", "供电中心", {
        获得电力: ["获得电力流程", "获得电力费用", "供电可靠性指数"],
        登记财产: ["登记财产费用", "土地管理质量指数"],
      }).record,
    ]);
  });
  afterAll(() => api?.close());

  const linesOf = async (name: string) => {
    const places = (await api.ask(COMPARE, { name })).compareIndicator;
    return places[0].parts.map((part: any, line: number) => [
      part.certain,
      ...places.map((each: any) => each.parts[line].indicator?.name ?? null),
    ]);
  };

  test("says who leads it in each place, with the clause that says so", async () => {
    const { compareIndicator } = await api.ask(COMPARE, { name: "获得电力" });
    expect(compareIndicator.map(({ jurisdiction, leads }: any) => [jurisdiction.name, leads[0].unit.name, leads[0].citation])).toEqual([
      ["甲区", "电力公司", { quote: "电力公司牵头", clause: { url: "/policies/jia-plan#1" } }],
      ["乙区", "供电中心", { quote: "供电中心牵头", clause: { url: "/policies/yi-plan#1" } }],
    ]);
  });

  test("parts of one name stand side by side; those that only measure the same say so; what one place lacks is null there", async () => {
    expect(await linesOf("获得电力")).toEqual([
      [false, "成本", "获得电力费用"],
      [false, "办理环节", "获得电力流程"],
      [true, "供电可靠性", "供电可靠性指数"],
      [true, "电力价格", null],
    ]);
  });

  test("the order of words makes no difference in a long name", async () => {
    expect(await linesOf("登记财产")).toEqual([
      [true, "费用", "登记财产费用"],
      [true, "土地质量管理指数", "土地管理质量指数"],
    ]);
    expect((await api.ask(COMPARE, { name: "财产登记" })).compareIndicator).toHaveLength(2);
  });

  test("a second-level indicator is found by its whole name in either place's words", async () => {
    for (const name of ["登记财产费用", "登记财产：费用"]) {
      const { compareIndicator } = await api.ask(COMPARE, { name });
      expect(compareIndicator.map(({ indicator }: any) => indicator.name)).toEqual(["费用", "登记财产费用"]);
    }
    const { compareIndicator } = await api.ask(COMPARE, { name: "土地质量管理" });
    expect(compareIndicator).toHaveLength(2);
  });

  test("a name that stands below several indicators is asked back, an unknown one is refused with the nearest", async () => {
    expect(await api.refused(COMPARE, { name: "费用" })).toMatchObject({
      message: "“费用”在几个一级指标下都有：登记财产费用、获得电力费用。请连同一级指标的名称一起写。",
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect(await api.refused(COMPARE, { name: "获的电力" })).toMatchObject({
      message: "没有“获的电力”这个指标。是不是“获得电力”？",
      extensions: { code: "NOT_FOUND" },
    });
  });
});
