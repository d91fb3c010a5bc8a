import { expect, test } from "vitest";
import { factsOf } from "./facts-of.ts";

const measure = (assignment: string) =>
  factsOf(`某市行动方案\n一、重点任务\n1.压缩时限。深化协同，三日办结。${assignment}\n2.提升服务。健全机制，全程代办。${assignment}`)
    .measures[0];

test.each([
  ["（市级牵头单位：审批局；配合单位：财政局）", ["审批局"], ["财政局"]],
  ["（市直牵头部门：审批局，配合市级部门：财政局）", ["审批局"], ["财政局"]],
  ["（牵头：审批局；配合：财政局）", ["审批局"], ["财政局"]],
  ["（责任单位：审批局〔牵头〕、财政局）", ["审批局"], ["财政局"]],
  ["（审批局为牵头单位，财政局为配合单位）", ["审批局"], ["财政局"]],
  ["（审批局牵头，财政局、各县区政府共同推进）", ["审批局"], ["财政局", "各县区政府"]],
  ["（审批局组织实施）", [], ["审批局"]],
  ["（责任单位：审批局、财政局；各县区政府负责落实）", [], ["审批局", "财政局", "各县区政府"]],
  ["（责任单位：审批局、财政局等部门按职责分工负责）", [], ["审批局", "财政局"]],
  ["\n配合（责任）单位：审批局、财政局", [], ["审批局", "财政局"]],
  ["（责任单位：县直各部门、单位，各镇街）", [], ["县直各部门、单位", "各镇街"]],
])("who does it, as offices word it: %s", (assignment, lead, responsible) => {
  expect(measure(assignment)).toMatchObject({ lead, responsible });
});

test("words and a label in one bracket", () => {
  expect(measure("（审批局牵头，财政局配合；完成时限：2023年8月底前）")).toMatchObject({
    lead: ["审批局"],
    responsible: ["财政局"],
    deadline: "2023年8月底前",
  });
});

test.each([
  "序号\t推广内容\t省级牵头部门\t责任（配合）部门\t完成时间及要求",
  "序号\t任务清单\t主责单位\t协同单位及责任人\t计划完成时限",
  "序号\t工作任务及目标\t牵头市级部门\t支持单位\t时间进度",
])("columns of a division of labour: %s", (head) => {
  const row = "1\t推行企业迁移一次办\t审批局\t财政局\t2024年6月";
  expect(factsOf(`某区任务分工表\n${head}\n${row}\n${row.replace("1", "2")}`).measures[0]).toMatchObject({
    title: "推行企业迁移一次办",
    lead: ["审批局"],
    responsible: ["财政局"],
    deadline: "2024年6月",
  });
});

test("cells one a line: several units below a lead are its cell's neighbours, not a row of their own", () => {
  const cells = ["序号", "工作任务", "牵头部门", "责任部门", "完成时限"];
  const first = ["1", "实施工业倍增计划", "市工信局", "市发改委", "市统计局", "各县区政府", "12月底前"];
  const second = ["2", "新建高标准农田", "市农业农村局", "市财政局", "11月底前"];
  expect(factsOf(["某市任务分工表", ...cells, ...first, ...second].join("\n")).measures).toMatchObject([
    { no: "1", lead: ["市工信局"], responsible: ["市发改委", "市统计局", "各县区政府"], deadline: "12月底前" },
    { no: "2", lead: ["市农业农村局"], responsible: ["市财政局"] },
  ]);
});

const division = (items: string) => `某区营商环境评价指标责任分工表\n${items}`;
const second = (text: string) => factsOf(text).indicators.map(({ parent, name, lead }) => [parent, name, ...lead]);

test.each([
  "（一）纳税\n牵头单位：税务局\n二级指标：1.纳税次数；2.纳税时间",
  "（一）纳税（牵头单位：税务局）\n1.纳税次数\n2.纳税时间",
  "（一）纳税指标\n牵头单位：税务局\n①纳税次数\n②纳税时间",
  "（一）纳税\n包括纳税次数、纳税时间2个二级指标。（税务局牵头）",
])("an item of a division of indicators gives its units to the second level: %s", (item) => {
  expect(second(division(item))).toEqual([
    [null, "纳税", "税务局"],
    ["纳税", "纳税次数", "税务局"],
    ["纳税", "纳税时间", "税务局"],
  ]);
});

test("the section 主要指标 of a plan holds indicators, its other sections measures", () => {
  const { indicators, measures } = factsOf(
    "某市纲要分工方案\n一、主要指标\n1.地区生产总值年均增长7%。（预期性指标，牵头单位：发改委）\n二、创新驱动\n2.建设创新平台。（牵头单位：科技局）",
  );
  expect(indicators).toMatchObject([{ name: "地区生产总值年均增长7%", parent: null, lead: ["发改委"] }]);
  expect(measures).toMatchObject([{ no: "2", title: "建设创新平台", lead: ["科技局"] }]);
});

test("numbers with decimals in cells are no part of a name", () => {
  expect(second("某区指标任务表\n一级指标\t二级指标\t牵头部门\n1.纳税\t1.1纳税次数\t税务局\n\t1.2纳税时间\t税务局").slice(1)).toEqual([
    ["纳税", "纳税次数", "税务局"],
    ["纳税", "纳税时间", "税务局"],
  ]);
});

const cases = (title: string, items: string) => factsOf(`某市${title}\n各县区：\n现予印发。\n某市政府\n2023年5月6日\n${items}`).cases;

test.each([
  ["关于印发典型案例的通知", "案例1：青山县设综合窗口\n压减时限。\n案例2：云岭区设专班\n资金直达。"],
  ["关于印发典型案例的通知", "典型案例之一\n青山县设综合窗口\n压减时限。\n典型案例之二\n云岭区设专班\n资金直达。"],
  ["关于推广改革创新成果的通知", "一、青山县设综合窗口\n压减时限。\n二、云岭区设专班\n资金直达。"],
])("cases by their marks or numbers below the date: %s %s", (title, items) => {
  expect(cases(title, items).map((each) => each.title)).toEqual(["青山县设综合窗口", "云岭区设专班"]);
});

test("a case that opens with its place is called by place and practice", () => {
  expect(cases("关于印发典型做法的通知", "1.青山县：设综合窗口。压减时限。\n2.云岭区：设专班。资金直达。")[0]).toMatchObject({
    title: "青山县：设综合窗口",
    places: ["青山县"],
  });
});

test("a circular whose items open with places tells cases, whatever it calls them", () => {
  const items = "一、青山市设综合窗口服务企业。压减时限。\n二、云岭市“一枚印章管审批”。资金直达。\n三、白河市“信易贷”破解难题。授信到户。";
  expect(cases("关于营商环境工作情况的通报", items).map(({ places }) => places)).toEqual([["青山市"], ["云岭市"], ["白河市"]]);
});

test("items that assign units are tasks, whatever the title calls them", () => {
  const { cases, measures } = factsOf(
    "某市推广典型经验任务\n一、设综合窗口。压减时限。（责任单位：审批局）\n二、设平台。资金直达。（责任单位：财政局）",
  );
  expect(cases).toEqual([]);
  expect(measures.map(({ responsible }) => responsible)).toEqual([["审批局"], ["财政局"]]);
});

test("a bracket alone below a list closes the list", () => {
  const list = (name: string, by: string) => `${name}\n（1）提前介入。全程代办。\n（2）联合验收。一次办结。\n（${by}）`;
  const { measures } = factsOf(
    `某市行动方案\n一、任务\n${list("1.深化审批改革。", "住建局牵头，发改局配合")}\n${list("2.优化用工服务。", "人社局牵头，教体局配合")}`,
  );
  expect(measures.map(({ title, lead }) => [title, ...lead])).toEqual([
    ["深化审批改革", "住建局"],
    ["提前介入", "住建局"],
    ["联合验收", "住建局"],
    ["优化用工服务", "人社局"],
    ["提前介入", "人社局"],
    ["联合验收", "人社局"],
  ]);
});

test.each(["\t", "\n"])("a head that the next page repeats is no row", (divider) => {
  const rows = [
    "序号,重点任务,牵头单位,完成时限",
    "1,推行企业迁移,市场监管局,6月底",
    "序号,重点任务,牵头单位,完成时限",
    "2,设立续贷中心,金融局,10月底",
  ];
  const text = ["某县任务分工表", ...rows.map((row) => row.replaceAll(",", divider))].join("\n");
  expect(factsOf(text).measures).toMatchObject([
    { no: "1", title: "推行企业迁移", lead: ["市场监管局"] },
    { no: "2", title: "设立续贷中心", lead: ["金融局"] },
  ]);
});

test("members and final provisions hold no measures", () => {
  const { measures } = factsOf(
    "某市办法\n一、成员单位\n联席会议由发改局、财政局组成，发改局为牵头单位。\n二、附则\n（一）本办法由发改局负责解释，具体工作由财政局承担。",
  );
  expect(measures).toEqual([]);
});
