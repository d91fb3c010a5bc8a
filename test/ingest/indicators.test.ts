import { expect, test } from "vitest";
import { factsOf } from "./facts-of.ts";

const group = (heading: string, labels: string[], duty: string) =>
  `某区指标机制\n一、分工\n（一）${heading}\n${labels.join("\n")}\n主要职责：${duty}`;
const names = (text: string) => factsOf(text).indicators.map(({ parent, name }) => (parent ? `${parent}/${name}` : name));

test("a group's section gives the indicator, its units and the second level, which inherits them", () => {
  const { indicators } = factsOf(
    group("开办企业指标专班", ["牵头单位：市场监管局", "责任单位：财政局、税务局"], "紧扣2个二级指标包括流程、耗时，不断简化流程。"),
  );
  expect(indicators).toMatchObject([
    { name: "开办企业", parent: null, lead: ["市场监管局"], responsible: ["财政局", "税务局"], evidence: { clause: "一/（一）" } },
    { name: "流程", parent: "开办企业", lead: ["市场监管局"], responsible: ["财政局", "税务局"], inherited: true },
    { name: "耗时", parent: "开办企业", inherited: true },
  ]);
});

test("with another line between them, each of two labels is quoted for itself", () => {
  const labels = ["牵头单位：市场监管局", "联系人：王某某", "责任单位：财政局"];
  expect(factsOf(group("开办企业指标专班", labels, "紧扣2个二级指标包括流程、耗时，简化流程。")).indicators.slice(0, 2)).toMatchObject([
    { name: "开办企业", leadEvidence: { quote: "牵头单位：市场监管局" }, responsibleEvidence: { quote: "责任单位：财政局" } },
    { name: "流程", leadEvidence: { quote: "牵头单位：市场监管局" }, responsibleEvidence: { quote: "责任单位：财政局" } },
  ]);
});

test.each([
  [
    "紧扣5个二级指标，分别为次数、时间、总税收和缴费率、流程指数、便利度，丰富举措。",
    ["次数", "时间", "总税收和缴费率", "流程指数", "便利度"],
  ],
  ["紧扣3个二级指标，分别为聘用情况、工作时间和工作质量，丰富举措。", ["聘用情况", "工作时间", "工作质量"]],
  ["紧扣4个二级指标包括环节、时间，质量指数、便利度，丰富举措。", ["环节", "时间", "质量指数", "便利度"]],
  ["紧扣2个二级指标，分别为“覆盖率”“公开率”，丰富举措。", ["覆盖率", "公开率"]],
])("the stated count decides what a comma or a 和 divides: %s", (duty, expected) => {
  expect(names(group("纳税指标专班", ["牵头（责任）单位：税务局"], duty))).toEqual(["纳税", ...expected.map((name) => `纳税/${name}`)]);
});

test("牵头（责任）单位 gives a unit both roles", () => {
  expect(factsOf(group("纳税指标专班", ["牵头（责任）单位：税务局"], "紧扣二级指标“便利度”。")).indicators[0]).toMatchObject({
    lead: ["税务局"],
    responsible: ["税务局"],
  });
});

test("A-B heads part of A: its units are those of B", () => {
  const { indicators } = factsOf(group("市场监管-政务诚信度指标专班", ["牵头单位：发改委"], "负责围绕二级指标政务诚信度丰富举措。"));
  expect(indicators).toMatchObject([
    { name: "市场监管", parent: null, lead: [], responsible: [] },
    { name: "政务诚信度", parent: "市场监管", lead: ["发改委"] },
  ]);
});

test("a table without a first level, and numbered items under a title that divides indicators", () => {
  expect(
    factsOf(
      "目标责任分工表\n序号\t指标\t目标\t牵头单位\t责任单位\n1\t生产总值\t6%\t发改局\t各街道，区直各部门\n2\t居民收入\t同步\t人社局\t各街道",
    ).indicators,
  ).toMatchObject([
    { name: "生产总值", parent: null, lead: ["发改局"], responsible: ["各街道", "区直各部门"] },
    { name: "居民收入", parent: null, lead: ["人社局"], responsible: ["各街道"] },
  ]);
  expect(
    factsOf("2020年量化指标任务分工\n1. 城镇新增就业1万人以上。（牵头负责部门：人社局）\n2. 公路投资1.6亿元。（牵头负责部门：交通局）")
      .indicators,
  ).toMatchObject([
    { name: "城镇新增就业1万人以上", lead: ["人社局"] },
    { name: "公路投资1.6亿元", lead: ["交通局"] },
  ]);
});

test("levels of a table that came out as numbered headings", () => {
  expect(
    names(
      "考核指标\n一级指标\n二级指标\n三级指标\n指标说明\n\n一、质量\n（一）\n功能定位\n1.人次比▲\n定量\n2.手术占比\n定量\n\n注：\n1.按年统计。",
    ),
  ).toEqual(["质量", "质量/功能定位", "功能定位/人次比", "功能定位/手术占比"]);
});

test("rows whose first cells are empty, where the head opens with no tab; a stroke names nobody", () => {
  const { indicators } = factsOf(
    "某区指标任务分工表\n序号\t一级指标\t二级指标\t牵头单位\t配合单位\n1\t企业开办\t开办便利度\t区甲局\t区乙局、区丙局\n\t\t注销便利度\t区甲局\t区丁局\n2\t纳税\t纳税次数\t区戊局\t/",
  );
  expect(indicators.map(({ parent, name, lead, responsible }) => [parent, name, lead, responsible])).toEqual([
    [null, "企业开办", [], []],
    ["企业开办", "开办便利度", ["区甲局"], ["区乙局", "区丙局"]],
    ["企业开办", "注销便利度", ["区甲局"], ["区丁局"]],
    [null, "纳税", [], []],
    ["纳税", "纳税次数", ["区戊局"], []],
  ]);
});

test("cells one a line without numbers: the units close a row, the first level stands once for its rows", () => {
  const { indicators } = factsOf(
    "某新区考核指标体系\n一级指标\n二级指标\n分值\n责任部门\n经济发展\n地区生产总值增速\n10\n经济发展局\n固定资产投资增速\n8\n经济发展局、建设管理局\n绿色生态\n优良天数比率\n5\n生态环境分局",
  );
  expect(indicators.map(({ parent, name, responsible }) => [parent, name, responsible])).toEqual([
    [null, "经济发展", []],
    ["经济发展", "地区生产总值增速", ["经济发展局"]],
    ["经济发展", "固定资产投资增速", ["经济发展局", "建设管理局"]],
    [null, "绿色生态", []],
    ["绿色生态", "优良天数比率", ["生态环境分局"]],
  ]);
});

test("a table of tasks under a title that divides indicators, its cells divided by spaces", () => {
  const { indicators, measures } = factsOf(
    "某市人民政府办公室关于印发2016年《政府工作报告》量化指标任务分工的通知\n各部门：\n请落实。\n某市人民政府办公室\n2016年4月6日\n2016年《政府工作报告》量化指标任务分工\n序号 工 作 任 务 牵头负责部门\n1 价格涨幅3%左右 市甲局\n2 新增就业1000人以上 市乙局\n3 再开工20项工程 市丙局",
  );
  expect(measures).toEqual([]);
  expect(indicators.map(({ name, lead }) => [name, lead])).toEqual([
    ["价格涨幅3%左右", ["市甲局"]],
    ["新增就业1000人以上", ["市乙局"]],
    ["再开工20项工程", ["市丙局"]],
  ]);
});

test("numbered levels with their units one a line below", () => {
  const { indicators } = factsOf(
    "某市评价指标责任分工\n一级指标\n二级指标\n牵头单位\n配合单位\n一、开办企业\n1.办理时间\n市甲局\n市乙局、市丙局\n2.开办成本\n市甲局\n/\n二、办理破产\n3.回收率\n市法院\n市丁局",
  );
  expect(indicators.map(({ parent, name, lead, responsible }) => [parent, name, lead, responsible])).toEqual([
    [null, "开办企业", [], []],
    ["开办企业", "办理时间", ["市甲局"], ["市乙局", "市丙局"]],
    ["开办企业", "开办成本", ["市甲局"], []],
    [null, "办理破产", [], []],
    ["办理破产", "回收率", ["市法院"], ["市丁局"]],
  ]);
});
