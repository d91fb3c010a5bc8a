import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { graphEngines } from "../graph/open-graphs.ts";
import { Notice } from "./notice.ts";
import { type OpenApi, openApi } from "./open-api.ts";
import { taskForces, threeSteps } from "./world.ts";

const CHAIN = /* GraphQL */ `
  query ($subject: ID!, $asOf: Date) {
    responsibilityChain(subject: $subject, asOf: $asOf) {
      subject { ... on Indicator { name jurisdiction { name } citation { clause { path text } } } ... on Measure { title jurisdiction { name } } }
      leads { unit { name jurisdiction { name } } text openEnded inherited citation { quote clause { url text } policy { title status } } }
      supports { unit { name } openEnded }
      takenUpBy {
        basis
        citation { quote }
        body {
          name
          cadence { text citation { quote clause { path } } }
          sessions { name cadence { text citation { quote } } }
          escalatesTo { condition }
        }
      }
      escalation {
        from { name }
        to { __typename ... on MeetingBody { name cadence { text } } ... on Unit { name } }
        toText
        condition
        citation { quote clause { path } }
      }
      asOf
      gaps
    }
  }`;

describe.each(graphEngines)("the responsibility chain on $name", (engine) => {
  const jia = taskForces();
  const yi = threeSteps();
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, [jia.notice.record, yi.notice.record]);
  });
  afterAll(() => api?.close());

  const chainOf = async (subject: string, asOf?: string) => (await api.ask(CHAIN, { subject, asOf })).responsibilityChain;

  test("of an indicator with its own 专班 tells who leads, who supports in the order of the notice, who takes it up and how it meets", async () => {
    api.trips();
    const chain = await chainOf(jia.ids.kaiban);
    expect(api.trips()).toBe(1);
    expect(chain.subject).toEqual({
      name: "开办企业",
      jurisdiction: { name: "甲区" },
      citation: { clause: { path: "1", text: "开办企业指标专班。牵头单位：市场监管局。责任单位：税务局、人社局等部门。" } },
    });
    expect(chain.leads).toEqual([
      {
        unit: { name: "市场监管局", jurisdiction: { name: "甲区" } },
        text: "市场监管局",
        openEnded: false,
        inherited: false,
        citation: {
          quote: "牵头单位：市场监管局。责任单位：税务局、人社局等部门。",
          clause: { url: "/policies/jia-task-forces#1", text: "开办企业指标专班。牵头单位：市场监管局。责任单位：税务局、人社局等部门。" },
          policy: { title: "甲区营商环境指标专班工作机制", status: "UNDATED" },
        },
      },
    ]);
    expect(chain.supports).toEqual([
      { unit: { name: "税务局" }, openEnded: true },
      { unit: { name: "人社局" }, openEnded: true },
    ]);
    expect(chain.takenUpBy).toEqual([
      {
        basis: "SUBJECT",
        citation: { quote: "开办企业指标专班" },
        body: {
          name: "开办企业指标专班",
          cadence: null,
          sessions: [{ name: "会商会议", cadence: { text: "按季度", citation: { quote: "按季度组织召开会商会议" } } }],
          escalatesTo: [],
        },
      },
    ]);
    expect(chain.escalation).toEqual([]);
    expect(chain.gaps).toEqual(["通知没有把单位列全：名单以“等”字收尾。", "“开办企业指标专班”解决不了的问题再报到哪里，通知没有写。"]);
  });

  test("of a measure goes up a ladder that the notice sets for all its work, nearest step first", async () => {
    api.trips();
    const chain = await chainOf(yi.ids.sheli);
    expect(api.trips()).toBe(1);
    expect(chain.takenUpBy).toMatchObject([{ basis: "NOTICE", body: { name: "会商会" } }]);
    expect(chain.escalation).toEqual([
      {
        from: { name: "会商会" },
        to: { __typename: "MeetingBody", name: "专题会", cadence: null },
        toText: "专题会",
        condition: "无法解决的问题",
        citation: { quote: "对于无法解决的问题上报专题会研究", clause: { path: "2" } },
      },
      {
        from: { name: "专题会" },
        to: { __typename: "MeetingBody", name: "领导小组会", cadence: { text: "每季度" } },
        toText: "领导小组会",
        condition: "无法解决的问题",
        citation: { quote: "对于无法解决的问题上报领导小组会研究", clause: { path: "3" } },
      },
    ]);
    expect(chain.gaps).toEqual([
      "通知没有写“设立企业半天完成”由谁配合。",
      "通知没有写“设立企业半天完成”的完成时限。",
      "通知没有写“会商会”多久召开一次。",
      "通知没有写“专题会”多久召开一次。",
      "“领导小组会”解决不了的问题再报到哪里，通知没有写。",
    ]);
  });

  test("names what only the second level names", async () => {
    const chain = await chainOf(jia.ids.baorong);
    expect(chain.leads).toEqual([]);
    expect(chain.gaps).toEqual([
      "通知没有写“包容普惠创新”整体由谁牵头，只写了下一级：“人才流动便利度”由人社局牵头。",
      "通知没有写“包容普惠创新”由谁配合。",
      "通知没有写“包容普惠创新”卡住时由哪个会议或专班处理。",
    ]);
  });

  test("as of a date says that an undated notice cannot be placed in time", async () => {
    const chain = await chainOf(jia.ids.kaiban, "2019-06-30");
    expect(chain.asOf).toBe("2019-06-30");
    expect(chain.leads).toHaveLength(1);
    expect(chain.gaps[0]).toBe(
      "通知未载日期：《甲区营商环境指标专班工作机制》没有写发文日期，无法确认 2019-06-30 时是否已经施行，这里按一直有效回答。",
    );
  });

  test("as of a date before the notice holds nothing and says why", async () => {
    const chain = await chainOf(yi.ids.sheli, "2020-04-30");
    expect(chain).toMatchObject({ leads: [], takenUpBy: [], escalation: [] });
    expect(chain.gaps).toEqual(["《乙开发区优化营商环境方案》2020-05-01 发文，2020-04-30 时尚未发布。"]);
    expect((await chainOf(yi.ids.sheli, "2020-05-01")).leads).toHaveLength(1);
  });

  test("of an unknown subject says what to do", async () => {
    expect(await api.refused(CHAIN, { subject: "yi.u-none" })).toMatchObject({
      message: "没有编号为“yi.u-none”的指标或举措。请先用 indicators(name:) 或 measures(title:) 查到 id，再问责任链。",
      extensions: { code: "NOT_FOUND" },
    });
  });

  test("wants a real date", async () => {
    for (const asOf of ["2020-02-30", "1948-12-31", "2201-01-01", "昨天", ""]) {
      const error = await api.refused(CHAIN, { subject: yi.ids.sheli, asOf });
      expect(error.extensions).toEqual({ code: "BAD_USER_INPUT" });
      expect(error.message).toContain("不是日期");
    }
    const literal = await api.refused(`{ responsibilityChain(subject: "x", asOf: "soon") { gaps } }`);
    expect(literal.extensions).toEqual({ code: "BAD_USER_INPUT" });
  });
});

/** Thirty groups each of which passes on to every other, and ten meetings one above the other. */
function tangle() {
  const notice = new Notice({
    id: "bing-tangle",
    title: "丙区办法",
    jurisdiction: { id: "bing", name: "丙区" },
    clauses: { "1": "开办企业、纳税。各组、各级会解决不了的问题相互上报。" },
  });
  const said: [string, string] = ["1", "解决不了的问题相互上报"];
  const above = (from: string, to: string, text: string) =>
    notice.says("ESCALATES_TO", from, to, said, { condition: "解决不了的问题", text, targetless: false });
  const bodies = (names: string[]) => names.map((name) => ({ name, id: notice.body(name, "TASK_FORCE", said) }));
  const ids = { tangled: notice.indicator("开办企业", ["1", "开办企业"]), straight: notice.indicator("纳税", ["1", "纳税"]) };

  const groups = bodies(Array.from({ length: 30 }, (_, index) => `第${index + 1}组`));
  for (const from of groups) for (const to of groups) if (from !== to) above(from.id, to.id, to.name);
  notice.says("TAKEN_UP_BY", ids.tangled, groups[6]?.id as string, said);

  const levels = bodies(Array.from({ length: 10 }, (_, index) => `${index + 1}级会`));
  for (const [index, to] of levels.entries()) if (index > 0) above(levels[index - 1]?.id as string, to.id, to.name);
  notice.says("TAKEN_UP_BY", ids.straight, levels[0]?.id as string, said);
  return { notice, ids, groups: groups.map(({ name }) => name) };
}

describe.each(graphEngines)("chains with time and loops on $name", (engine) => {
  const yi = threeSteps();
  const { huishang, lingdao, sheli } = yi.ids;
  yi.notice
    .says("LEADS", yi.notice.unit("工商局"), sheli, ["1", "牵头单位：市场监管局"], { text: "工商局", until: "2021-01-01" })
    .says("ESCALATES_TO", lingdao, huishang, ["3", "领导小组会原则上每季度召开一次"], {
      condition: "退回",
      text: "会商会",
      targetless: false,
    })
    .says("ESCALATES_TO", lingdao, lingdao, ["3", "领导小组会原则上每季度召开一次"], {
      condition: "重大事项",
      text: null,
      targetless: true,
    });
  const bing = tangle();
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, [yi.notice.record, bing.notice.record]);
  });
  afterAll(() => api?.close());

  test("an edge that ended is told of dates before, a ladder that loops ends, and a step may name nobody", async () => {
    const leads = async (asOf: string | null) =>
      (await api.ask(CHAIN, { subject: sheli, asOf })).responsibilityChain.leads.map((lead: any) => lead.unit.name);
    expect((await leads("2020-12-31")).sort()).toEqual(["工商局", "市场监管局"]);
    expect(await leads("2021-01-01")).toEqual(["市场监管局"]);
    expect(await leads(null)).toEqual(["市场监管局"]);

    const { escalation, gaps } = (await api.ask(CHAIN, { subject: sheli })).responsibilityChain;
    expect(escalation.map((step: any) => [step.from.name, step.to?.name ?? null])).toEqual([
      ["会商会", "专题会"],
      ["专题会", "领导小组会"],
      ["领导小组会", "会商会"],
      ["领导小组会", null],
    ]);
    expect(gaps).toContain("“领导小组会”：“重大事项”，报给谁，通知没有写明。");
  });

  test("thirty bodies that all pass on to one another are each told once, nearest first", async () => {
    api.trips();
    const { escalation, gaps } = (await api.ask(CHAIN, { subject: bing.ids.tangled })).responsibilityChain;
    expect(api.trips()).toBe(1);
    const steps: [string, string][] = escalation.map((step: any) => [step.from.name, step.to.name]);
    expect(new Set(steps.slice(0, 29).map(([from]) => from))).toEqual(new Set(["第7组"]));
    expect(new Set(steps.map(([from]) => from))).toEqual(new Set(bing.groups));
    expect(new Set(steps.map(String)).size).toBe(30 * 29);
    expect(steps.length).toBe(30 * 29);
    expect(gaps).toContain("通知没有写“第30组”多久召开一次。");
  });

  test("a ladder is told for eight steps from where the subject comes to it, and no further", async () => {
    const { escalation } = (await api.ask(CHAIN, { subject: bing.ids.straight })).responsibilityChain;
    expect(escalation.map((step: any) => step.to.name)).toEqual(["2级会", "3级会", "4级会", "5级会", "6级会", "7级会", "8级会", "9级会"]);
  });
});
