import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSeed } from "../../seed/load-seed.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "./open-api.ts";

const CHAIN = /* GraphQL */ `
  query ($subject: ID!) {
    responsibilityChain(subject: $subject) {
      leads { unit { name } text citation { clause { path } } }
      supports { text openEnded }
      takenUpBy { basis body { name sessions { name cadence { text } } } }
      escalation { from { name } to { ... on MeetingBody { name } ... on Unit { name } } condition citation { clause { path } } }
      gaps
    }
  }`;

/** The five notices of seed/, through the API. */
describe.each(graphEngines)("the seed on $name", (engine) => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApi(engine, []);
    await loadSeed(api.graph, resolve(import.meta.dirname, "../../seed"), () => {});
  });
  afterAll(() => api?.close());

  const idOf = async (list: string) => Object.values(await api.ask(`{ ${list} { nodes { id } } }`))[0].nodes[0].id;
  const chainOf = async (list: string) => {
    const subject = await idOf(list);
    api.trips();
    const { responsibilityChain } = await api.ask(CHAIN, { subject });
    expect(api.trips()).toBe(1);
    return responsibilityChain;
  };

  test("东丽区's 开办企业 is led by 市场监管局, taken up by its 专班 that confers every quarter, and where it escalates is not said", async () => {
    expect(await chainOf(`indicators(name: "开办企业", jurisdiction: "东丽区")`)).toEqual({
      leads: [{ unit: { name: "市场监管局" }, text: "市场监管局", citation: { clause: { path: "二/（一）" } } }],
      supports: ["财政局", "税务局", "公安分局", "人社局", "社保中心"].map((text) => ({ text, openEnded: false })),
      takenUpBy: [
        { basis: "SUBJECT", body: { name: "开办企业指标专班", sessions: [{ name: "指标调度会商工作会议", cadence: { text: "按季度" } }] } },
      ],
      escalation: [],
      gaps: ["“开办企业指标专班”解决不了的问题再报到哪里，通知没有写。"],
    });
  });

  test("东丽区's 市场监管 is led and taken up on the second level only", async () => {
    const { leads, takenUpBy, gaps } = await chainOf(`indicators(name: "市场监管", jurisdiction: "东丽区", level: 1)`);
    expect({ leads, takenUpBy }).toEqual({ leads: [], takenUpBy: [] });
    expect(gaps[0]).toContain("通知没有写“市场监管”整体由谁牵头，只写了下一级：");
    expect(gaps[0]).toContain("“政务诚信度”由发改委牵头");
    expect(gaps.at(-1)).toContain("“政务诚信度”由市场监管-政务诚信度指标专班处理");
  });

  test("天津经开区's first measure goes from the 会商会议 to the 专题会 to the 领导小组会", async () => {
    expect(await chainOf(`measures(title: "设立企业半天完成", jurisdiction: "天津经开区")`)).toMatchObject({
      leads: [{ text: "市场监管局", citation: { clause: { path: "附件2/一/1" } } }],
      supports: ["政务服务办", "税务局", "人社局", "公安局"].map((text) => ({ text, openEnded: true })),
      takenUpBy: [{ basis: "NOTICE", body: { name: "营商环境和“放管服”改革会商会议" } }],
      escalation: [
        { from: { name: "营商环境和“放管服”改革会商会议" }, to: { name: "营商环境暨放管服改革专题会" } },
        { from: { name: "营商环境暨放管服改革专题会" }, to: { name: "领导小组会" } },
      ],
      gaps: expect.arrayContaining([
        "通知没有写“设立企业半天完成”的完成时限。",
        "通知没有写“营商环境暨放管服改革专题会”多久召开一次。",
        "“领导小组会”解决不了的问题再报到哪里，通知没有写。",
      ]),
    });
  });

  test("台儿庄区's 开办企业 has a group of its own below the 联席会议, whose 重大事项 go nobody knows where", async () => {
    const chain = await chainOf(`indicators(name: "开办企业", jurisdiction: "台儿庄区")`);
    expect(chain).toMatchObject({
      leads: [{ text: "区行政审批局" }],
      takenUpBy: [
        { basis: "SUBJECT", body: { name: "开办企业专项工作组" } },
        { basis: "NOTICE", body: { name: "台儿庄区营商环境评价联席会议" } },
      ],
      escalation: [{ from: { name: "台儿庄区营商环境评价联席会议" }, to: null, condition: "重大事项按程序报批" }],
    });
    expect(chain.gaps).toContain("“台儿庄区营商环境评价联席会议”：“重大事项按程序报批”，报给谁，通知没有写明。");
  });

  test("规自局 owes what 各成员单位 owe, since the notice lists it among them, and says both clauses", async () => {
    const { duties, units } = await api.ask(`{
      duties(unit: "规自局", jurisdiction: "天津经开区", timed: true) { nodes { due by { text } citation { clause { path } } } }
      units(name: "规自局", jurisdiction: "天津经开区") { nodes { sets { text actor { ... on Unit { name members { text } } } citation { clause { path } quote } } } }
    }`);
    expect(duties.nodes).toEqual([{ due: "每季度末20日前", by: [{ text: "各成员单位" }], citation: { clause: { path: "三/（三）" } } }]);
    const [{ actor, text, citation }] = units.nodes[0].sets;
    expect(actor.name).toBe("各成员单位");
    expect(text).toBe("规资局");
    expect(actor.members.map((member: { text: string }) => member.text)).toContain("规资局");
    expect(citation.quote).toContain("规资局");
  });

  test("各指标牵头单位 stay a set without members: no clause lists them", async () => {
    const { units } = await api.ask(`{ units(name: "各指标牵头单位") { nodes { kind members { text } } } }`);
    expect(units.nodes).toEqual([{ kind: "SET", members: [] }]);
  });

  test("has 36 measures of which 33 name a lead, 11 groups and 49 indicators", async () => {
    const { measures, groups, indicators } = await api.ask(`{
      measures(jurisdiction: "天津经开区", first: 100) { totalCount nodes { leads { unit { id } } } }
      groups: indicators(jurisdiction: "台儿庄区", level: 1) { totalCount }
      indicators(jurisdiction: "台儿庄区", level: 2) { totalCount }
    }`);
    expect(measures.totalCount).toBe(36);
    expect(measures.nodes.filter(({ leads }: { leads: unknown[] }) => leads.length > 0)).toHaveLength(33);
    expect({ groups, indicators }).toEqual({ groups: { totalCount: 11 }, indicators: { totalCount: 49 } });
  });

  test("quotes nothing that its clause does not say", async () => {
    const fold = (text: string) => text.replace(/\s+/g, "");
    const { measures, indicators } = await api.ask(`{
      measures(first: 100) { nodes { citation { quote clause { heading text } } leads { citation { quote clause { heading text } } } supports { citation { quote clause { heading text } } } } }
      indicators(first: 100) { nodes { citation { quote clause { heading text } } leads { citation { quote clause { heading text } } } takenUpBy { citation { quote clause { heading text } } } } }
    }`);
    const citations = [...measures.nodes, ...indicators.nodes].flatMap(({ citation, leads = [], supports = [], takenUpBy = [] }) => [
      citation,
      ...[...leads, ...supports, ...takenUpBy].map((edge: any) => edge.citation),
    ]);
    expect(citations.length).toBeGreaterThan(400);
    const ungrounded = citations.filter(({ quote, clause }) => !fold(`${clause.heading ?? ""}${clause.text}`).includes(fold(quote)));
    expect(ungrounded).toEqual([]);
  });
});
