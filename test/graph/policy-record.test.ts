import { describe, expect, test } from "vitest";
import type { EdgeType, GraphRecord } from "../../server/domain/graph-model.ts";
import { policyRecord } from "../../server/graph/load/policy-record.ts";
import type { PolicySource } from "../../server/graph/load/policy-source.ts";
import { resolveJurisdictionUnits } from "../../server/graph/load/resolve-jurisdiction-units.ts";
import { extractFacts } from "../../server/ingest/extract-facts.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";

const LADDER = `示例区优化营商环境工作会议制度

为优化营商环境，根据《优化营商环境条例》，制定本制度。
一、联席会议
联席会议由分管副区长担任召集人。联席会议办公室设在发改局。
联席会议成员单位为发改局、税务局、水务局、市场监管局。
联席会议原则上每季度召开一次。对难以达成一致的问题，由联席会议办公室报区政府决定。
二、专题会议
专题会议由召集人组织召开。对于无法解决的问题上报联席会议研究。
三、责任分工
（一）开办企业指标专班
牵头单位：市场监管局
责任单位：税务局、水务局
主要职责：紧扣2个二级指标，分别为开办企业耗时、费用，丰富举措。
`;

const source = (text: string, id = "rules"): PolicySource => {
  const outline = readOutline(text);
  const origin = { id, title: "制度", jurisdiction: "示例区", parents: ["示例市"], kind: null, publisher: null, note: null };
  return { origin, outline, facts: extractFacts(outline) };
};
const recordOf = (notice: PolicySource, held: Parameters<typeof resolveJurisdictionUnits>[2] = []): GraphRecord =>
  policyRecord(notice, { units: resolveJurisdictionUnits({ name: "示例区", parents: ["示例市"] }, [notice], held), policies: [] });
const edgesOf = (record: GraphRecord, type: EdgeType) =>
  record.edges.filter((edge) => edge.type === type).map(({ from, to }) => `${from} -> ${to}`);

describe("the record of a notice", () => {
  const record = recordOf(source(LADDER));

  test("is the same each time, ids and keys included", () => {
    expect(recordOf(source(LADDER))).toEqual(record);
  });

  test("places the policy and its jurisdiction", () => {
    expect(edgesOf(record, "WITHIN")).toEqual(["shiliqu -> shilishi"]);
    expect(record.nodes.find(({ label }) => label === "Policy")?.properties).toMatchObject({ id: "rules", status: "UNDATED", stub: false });
  });

  test("knows a set by the other names that its notice has for it", () => {
    const plan = `示例区行动方案
示例区优化营商环境领导小组各成员单位：
一、重点任务
1.压缩时限。三日办结。（责任单位：各成员单位）
`;
    const sets = recordOf(source(`${plan}2.提升服务。（责任单位：示例区优化营商环境领导小组各成员单位）`)).nodes.filter(
      ({ label, properties }) => label === "Unit" && (properties as { kind: string }).kind === "SET",
    );
    expect(sets.map(({ properties }) => properties)).toMatchObject([
      { name: "示例区优化营商环境领导小组各成员单位", aliases: ["各成员单位"], nameKeys: expect.arrayContaining(["各成员单位"]) },
    ]);
  });

  test("keeps 税务局 and 水务局 apart though they sound the same", () => {
    const units = record.nodes.filter(({ label }) => label === "Unit").map(({ properties }) => properties as { id: string; name: string });
    const ids = new Map(units.map(({ id, name }) => [name, id]));
    expect(ids.get("税务局")).not.toBe(ids.get("水务局"));
    for (const id of [ids.get("税务局"), ids.get("水务局")]) expect(id).toMatch(/^shiliqu\.u-shuiwuju(-[0-9a-f]{4})?$/);
  });

  test("gives every edge that a clause states its clause, quote, rule, confidence and key", () => {
    const structural = new Set<EdgeType>(["WITHIN", "OF", "HAS", "PART_OF", "EXPRESSES", "STATES"]);
    const clauses = new Set(record.nodes.filter(({ label }) => label === "Clause").map(({ properties }) => properties.id));
    for (const { type, key, properties } of record.edges) {
      expect(key).toMatch(/^[\w-]{16}$/);
      if (structural.has(type)) continue;
      expect(properties).toMatchObject({
        policyId: "rules",
        quote: expect.any(String),
        rule: expect.any(String),
        confidence: expect.any(Number),
      });
      expect(clauses).toContain(properties.clauseId);
    }
  });

  test("takes a subject and the indicators below it up in their 专班, by the same words", () => {
    const body = "rules.b-kaibanqiyezhibiaozhuanban";
    expect(edgesOf(record, "TAKEN_UP_BY").filter((edge) => edge.endsWith(body))).toEqual([
      `rules.i-kaibanqiye -> ${body}`,
      `rules.i-kaibanqiye.kaibanqiyehaoshi -> ${body}`,
      `rules.i-kaibanqiye.feiyong -> ${body}`,
    ]);
  });

  test("knows that 开办企业耗时 and 耗时 below 开办企业 mean one concept", () => {
    const concepts = record.nodes
      .filter(({ label }) => label === "IndicatorConcept")
      .map(({ properties }) => (properties as { name: string }).name);
    expect(concepts.sort()).toEqual(["开办企业", "开办企业：耗时", "开办企业：费用"].sort());
  });

  test("leads the ladder from body to body, and a post stays a post of its notice", () => {
    const ladder = edgesOf(record, "ESCALATES_TO");
    expect(ladder).toHaveLength(2);
    expect(ladder.some((edge) => /b-.*zhuantihuiyi -> .*lianxihuiyi$/.test(edge))).toBe(true);
    const posts = record.nodes.filter(({ label, properties }) => label === "Unit" && (properties as { kind: string }).kind === "POST");
    for (const { properties } of posts) expect(properties.id).toMatch(/^rules\.u-/);
  });

  test("cites the policy it is based on as a stub", () => {
    const stub = record.nodes.find(({ label, properties }) => label === "Policy" && properties.id !== "rules");
    expect(stub?.properties).toMatchObject({ title: "优化营商环境条例", stub: true });
    expect(edgesOf(record, "BASED_ON")).toEqual([`rules -> ${stub?.properties.id}`]);
  });

  test("keeps the id and name of a unit that the graph holds under another name", () => {
    const held = [{ id: "shiliqu.u-old", name: "发展和改革局", aliases: ["发改局"] }];
    const unit = recordOf(source(LADDER), held).nodes.find(({ properties }) => properties.id === "shiliqu.u-old");
    expect(unit?.properties).toMatchObject({ name: "发展和改革局", aliases: ["发改局"] });
  });

  test("refuses a fact whose clause the outline does not have, naming it", () => {
    const notice = source(LADDER);
    const [indicator] = notice.facts.indicators;
    if (indicator) indicator.evidence = { quote: indicator.evidence.quote, clause: "九" };
    expect(() => recordOf(notice)).toThrow("指标 开办企业：条款“九”不在通知的目录中");
  });
});
