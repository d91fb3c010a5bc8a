import { expect, test } from "vitest";
import { factsOf } from "./facts-of.ts";

const measures = (text: string) => factsOf(text).measures;
const plan = (...lines: string[]) => `某区行动方案\n一、重点任务\n${lines.join("\n")}`;

test("labels in brackets at the end of a paragraph", () => {
  const [one, two] = measures(
    plan(
      "1.压缩时限。三日办结。（牵头单位：审批局；责任单位：财政局、税务局等部门）",
      "2.提升服务。全程代办。（牵头部门：审批局，配合部门：各相关部门，2023年6月底前完成）",
    ),
  );
  expect(one).toMatchObject({
    no: "1",
    title: "压缩时限",
    lead: ["审批局"],
    responsible: ["财政局", "税务局"],
    openEnded: true,
    deadline: null,
    rule: "measure-label",
  });
  expect(one?.evidence).toEqual({ quote: "（牵头单位：审批局；责任单位：财政局、税务局等部门）", clause: "一/1" });
  expect(two).toMatchObject({ lead: ["审批局"], responsible: ["各相关部门"], deadline: "2023年6月底前完成" });
});

test("half-width punctuation says the same", () => {
  expect(measures(plan("1.压缩时限。三日办结。(牵头单位:审批局;责任单位:财政局,税务局,6月底完成)"))[0]).toMatchObject({
    lead: ["审批局"],
    responsible: ["财政局", "税务局"],
    deadline: "6月底完成",
  });
});

test("a sub-task that names no unit takes those of its task, and cites the words that name them", () => {
  const [task, sub] = measures(
    plan(
      "1.深化改革",
      "牵头单位：审批局",
      "配合单位：财政局",
      "（1）统一受理。材料一次收齐。完成时限：5月底",
      "（2）限时办结。完成时限：7月底",
    ),
  );
  expect(task).toMatchObject({ lead: ["审批局"], responsible: ["财政局"], deadline: null });
  expect(sub).toMatchObject({ parent: "1", lead: ["审批局"], responsible: ["财政局"], inherited: true, deadline: "5月底" });
  expect(sub?.leadEvidence).toEqual(task?.evidence);
});

test("labels on lines of their own", () => {
  expect(measures(plan("（一）压缩时限", "三日办结。", "牵头单位：审批局", "责任单位：财政局", "完成时限：2023年底"))).toMatchObject([
    { no: "（一）", title: "压缩时限", lead: ["审批局"], responsible: ["财政局"], deadline: "2023年底" },
  ]);
});

test("words that assign: 牵头, 负责, 按职责分工负责", () => {
  expect(
    measures(
      plan(
        "（一）简化流程。优化平台。（省发展改革委牵头，省有关部门及各地区按职责分工负责）",
        "（二）注册提速。压缩周期。（省知识产权局负责）",
      ),
    ),
  ).toMatchObject([
    { lead: ["省发展改革委"], responsible: ["省有关部门", "各地区"] },
    { lead: [], responsible: ["省知识产权局"] },
  ]);
});

test("a notice may say that the first unit of each list leads", () => {
  expect(
    measures(
      plan(
        "1.拓展市场。推广试点。（税务总局、财政部负责，排在第一位的部门为牵头部门，下同）",
        "2.优化政策。简化手续。（海关总署、商务部负责）",
      ),
    ),
  ).toMatchObject([
    { lead: ["税务总局"], responsible: ["财政部"] },
    { lead: ["海关总署"], responsible: ["商务部"] },
  ]);
});

test("paragraphs that each name their units are measures of their own", () => {
  expect(
    measures(plan("（一）开放资源", "建立绿色通道，保障比例。（责任单位：科委）", "加强合作，开放平台。（责任单位：教委）")),
  ).toMatchObject([
    { no: "（一）-1", title: "建立绿色通道", responsible: ["科委"] },
    { no: "（一）-2", title: "加强合作", responsible: ["教委"] },
  ]);
});

test("deadlines as written, units that act in the sentence, and an item of the list without either", () => {
  const found = measures(
    plan(
      "（一）宣传",
      "1.更新网站",
      "各成员单位要对照清单完成整改。区网信中心负责上传。（完成时限：10月31日）",
      "2.汇总案例",
      "区营商办负责梳理汇总。（完成时限：11月4日完成并长期坚持）",
      "3.督办工单",
      "区网格中心安排专人督办。",
    ),
  );
  expect(found).toMatchObject([
    { no: "1", deadline: "10月31日", responsible: ["各成员单位", "区网信中心"], rule: "measure-deadline" },
    { no: "2", deadline: "11月4日完成并长期坚持", responsible: ["区营商办"] },
    { no: "3", title: "督办工单", deadline: null, responsible: ["区网格中心"], rule: "measure-sibling" },
  ]);
});

test("numbers that come again name their section", () => {
  expect(
    measures(plan("（一）宣传", "1.甲。做甲。（责任单位：科技局）", "（二）服务", "1.乙。做乙。（责任单位：财政局）")).map(({ no }) => no),
  ).toEqual(["（一）1", "（二）1"]);
});

test("rows of a division of labour, by cells divided by tabs", () => {
  expect(
    measures(
      "某区任务分工表\n序号\t重点任务\t牵头单位\t责任单位\t完成时限\n1\t压缩时限\t审批局\t财政局、税务局\t6月底\n2\t提升服务\t\t各街道\t长期坚持",
    ),
  ).toMatchObject([
    { no: "1", title: "压缩时限", lead: ["审批局"], responsible: ["财政局", "税务局"], deadline: "6月底" },
    { no: "2", title: "提升服务", lead: ["审批局"], responsible: ["各街道"], deadline: "长期坚持", inherited: true },
  ]);
});

test("rows that came out one cell a line, some with several rows to a number", () => {
  const found = measures(`某市任务分工表
序号
工作事项
主要内容
牵头单位
配合单位
1
扩大来源。
鼓励医生参与服务，壮大队伍。
各区政府
市卫生健康委
加大公开招聘力度，保障基层用人需求。
各区政府
市卫生健康委、市人社局
2
优化团队。
组建团队提供服务，明确分工。
市卫生健康委
/`);
  expect(found).toMatchObject([
    { no: "1-1", title: "扩大来源", lead: ["各区政府"], responsible: ["市卫生健康委"] },
    { no: "1-2", title: "扩大来源", lead: ["各区政府"], responsible: ["市卫生健康委", "市人社局"] },
    { no: "2", title: "优化团队", lead: ["市卫生健康委"], responsible: [] },
  ]);
});

test("no measure where a notice only names units in passing", () => {
  expect(
    measures("某市情况通报\n一、总体情况\n近年来，市财政局会同市税务局开展工作（市统计局数据），成效明显。\n二、下步安排\n继续努力。"),
  ).toEqual([]);
});

test("titles of groups inside such a table are no measures, and numbers may skip below them", () => {
  const found = measures(
    "推广清单\n序号\n改革举措\n主要内容\n指导部门\n推广范围\n一、审判方面\n1\n快速审判机制\n填写要素表，聚焦问题。\n最高人民法院\n全国\n二、金融方面\n15\n商标质押贷款\n协商估值，分担坏账。\n人民银行、知识产权局\n试验区域",
  );
  expect(found).toMatchObject([
    { no: "1", title: "快速审判机制", responsible: ["最高人民法院"] },
    { no: "15", title: "商标质押贷款", responsible: ["人民银行", "知识产权局"] },
  ]);
});

test("labels that close a list, or stand in a heading, hold for all its items", () => {
  const found = measures(
    "某市工作要点\n一、审批改革（牵头单位：审批局；责任单位：财政局）\n1.压缩时限。一网通办。\n二、要素保障\n（一）用地保障\n1.盘活存量。\n2.标准出让。\n牵头单位：资源局\n责任单位：各县（市、区）政府",
  );
  expect(found.map(({ no, title, lead, inherited }) => [no, title, lead, inherited ?? false])).toEqual([
    ["一", "审批改革", ["审批局"], false],
    ["一1", "压缩时限", ["审批局"], true],
    ["（一）", "用地保障", ["资源局"], false],
    ["（一）1", "盘活存量", ["资源局"], true],
    ["2", "标准出让", ["资源局"], true],
  ]);
});

test("分别牵头, and other words for the first of each list leading", () => {
  expect(
    measures(
      plan(
        "1.扩大投资。\n责任单位：市甲局、市乙局（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）",
        "2.增加收入。\n责任单位：市丙局、市丁局分别牵头，市戊局",
        "3.稳定物价。\n责任单位：市甲局",
      ),
    ),
  ).toMatchObject([
    { lead: ["市甲局"], responsible: ["市乙局"] },
    { lead: ["市丙局", "市丁局"], responsible: ["市戊局"] },
    { lead: ["市甲局"], responsible: [] },
  ]);
  expect(
    measures(
      plan("1.压缩时限。\n责任单位：市甲局、市乙局（第一责任单位为牵头单位，下同）\n时限要求：持续推进", "2.规范收费。\n责任单位：市丙局"),
    ),
  ).toMatchObject([{ lead: ["市甲局"], responsible: ["市乙局"], deadline: "持续推进" }, { lead: ["市丙局"] }]);
});

test("a lower list that closes with its units, among items with units of their own", () => {
  const found = measures(
    "某规划责任分解\n（一）预案建设\n1.完善预案\n（1）编制预案，明确流程，增强可操作性。\n（2）开展演练，提高实战能力。\n（责任单位：各有关单位、市甲局）\n（二）监测建设\n2.提升监测\n完善站网，提高精度。\n（牵头单位：市乙局；责任单位：市丙局）\n3.健全预警\n建设平台。\n（牵头单位：市应急局；配合单位：市丁局等）",
  );
  expect(found.filter(({ inherited }) => !inherited)).toMatchObject([
    { no: "1", title: "完善预案", lead: [], responsible: ["各有关单位", "市甲局"] },
    { no: "2", lead: ["市乙局"], responsible: ["市丙局"] },
    { no: "3", lead: ["市应急局"], responsible: ["市丁局"], openEnded: true },
  ]);
});

test("units in the words of a bracket: 应急 is no modal verb, 各县（区） is a set", () => {
  expect(
    measures(
      plan(
        "1.开展培训。分级开展。（市安办牵头，市级有关部门和各县（区）按职责分工负责）",
        "2.完善标准。制定标准。（市应急管理局牵头，市乙局配合；2025年6月底前完成）",
      ),
    ),
  ).toMatchObject([
    { lead: ["市安办"], responsible: ["市级有关部门", "各县（区）"] },
    { lead: ["市应急管理局"], responsible: ["市乙局"], deadline: "2025年6月底前完成" },
  ]);
});

test("a heading that ends with who leads, and a sentence that opens with it", () => {
  expect(
    measures("某区若干政策举措\n一、强化创新（区甲局牵头）\n以改革为牵引。\n二、扩大投资（区乙局牵头，区丙局、区丁局配合）\n稳步增长。"),
  ).toMatchObject([
    { no: "一", title: "强化创新", lead: ["区甲局"] },
    { no: "二", title: "扩大投资", lead: ["区乙局"], responsible: ["区丙局", "区丁局"] },
  ]);
  expect(
    measures(
      "某专题会议纪要\n一、关于用地问题。由市甲局牵头，市乙局配合，于6月底前出台细则。\n二、关于融资问题。由市丙局会同市丁局负责，建立名单，9月底前完成走访。\n三、关于报装问题。市戊局负责优化工程审批，8月底前落实到位。",
    ),
  ).toMatchObject([
    { lead: ["市甲局"], responsible: ["市乙局"] },
    { responsible: ["市丙局", "市丁局"], deadline: "9月底前" },
    { responsible: ["市戊局"], deadline: "8月底前" },
  ]);
});

test("what is done and who does it may be one sentence", () => {
  expect(
    measures(plan("1. 推进信用监管，由市甲局牵头，市乙局配合，6月底前完成。", "2. 推行一窗受理。市丙局牵头，市丁局配合。")),
  ).toMatchObject([
    { title: "推进信用监管", lead: ["市甲局"], responsible: ["市乙局"], deadline: "6月底前完成" },
    { title: "推行一窗受理", lead: ["市丙局"], responsible: ["市丁局"] },
  ]);
});

test("each row of a table cites its own words, where the next page repeats the head and where a number is merged downwards", () => {
  const rows = ["1\t提升效率\t市甲局", "\t优化流程\t市乙局", "序号\t任务\t牵头单位", "3\t压缩时限\t市丙局", "4\t减少材料\t市丁局"];
  expect(measures(plan("序号\t任务\t牵头单位", ...rows))).toMatchObject([
    { no: "1-1", title: "提升效率", evidence: { quote: "市甲局", clause: "一/行1" } },
    { no: "1-2", title: "优化流程", evidence: { quote: "市乙局", clause: "一/行2" } },
    { no: "3", title: "压缩时限", evidence: { quote: "市丙局", clause: "一/行4" } },
    { no: "4", title: "减少材料", evidence: { quote: "市丁局", clause: "一/行5" } },
  ]);
});

test("what convenes a meeting is no measure", () => {
  expect(measures("某工作会议制度\n第一条 会议按程序报请总河长确定召开，由党政办牵头承办，镇河长办协助办理。")).toEqual([]);
});

test("times at the end of a bracket: 年内持续推进, and the first of two", () => {
  expect(
    measures(
      plan(
        "1.稳定就业。促进增收。（市各部门分别负责，年内持续推进）",
        "2.扩大投资。安排资金。（市甲局牵头，市乙局、市丙局等参与，6月底前出台政策，年内持续推进）",
      ),
    ),
  ).toMatchObject([
    { responsible: ["市各部门"], deadline: "年内持续推进" },
    { lead: ["市甲局"], responsible: ["市乙局", "市丙局"], deadline: "6月底前出台政策" },
  ]);
});

test("cells one a line: units below units are one list, a row may share the units above", () => {
  expect(
    measures(
      "某县2016年民生实事分解表\n序号\n民生实事\n责任单位\n完成时限\n1\n启动河道治理工程。\n县甲局\n县乙局\n12月底前\n2\n建设养老楼。\n县丙局\n5月底前动工\n建设老年大学。\n12月底前\n3\n新建天桥。\n县甲局\n9月投入使用",
    ),
  ).toMatchObject([
    { no: "1", responsible: ["县甲局", "县乙局"], deadline: "12月底前" },
    { no: "2-1", title: "建设养老楼", responsible: ["县丙局"], deadline: "5月底前动工" },
    { no: "2-2", title: "建设老年大学", responsible: ["县丙局"], inherited: true, deadline: "12月底前" },
    { no: "3", responsible: ["县甲局"], deadline: "9月投入使用" },
  ]);
});

test("a bracket of nothing but units, with the note that the first leads", () => {
  expect(
    measures(
      plan(
        "1.保障财税。加大力度。（市甲局、市乙局，各县市、区政府，列第一位的为牵头单位，下同。以下均需各县市、区政府落实，不再列出）",
        "2.支持基金。发挥作用。（市丙局、市丁局）",
        "3.强化用地。优先保障。（市戊局、市己局）",
      ),
    ).map(({ lead, responsible }) => [lead, responsible]),
  ).toEqual([
    [["市甲局"], ["市乙局", "各县市、区政府"]],
    [["市丙局"], ["市丁局"]],
    [["市戊局"], ["市己局"]],
  ]);
});

test("brackets of every kind", () => {
  expect(
    measures(
      plan(
        "1．数据共享攻坚。打通壁垒。【责任部门：市甲局、市直有关部门】",
        "2．规范执法攻坚。综合查一次。［市乙局牵头，市丙局、市应急管理局等按职责分工负责］",
        "3．编制规划。开展普查。[责任单位:市丁局,各区(市)县政府(管委会)]",
        "4．下放权限。分级管理。〔牵头单位:区政府办公室,责任单位:各街道(功能区)〕",
      ),
    ).map(({ lead, responsible }) => [lead, responsible]),
  ).toEqual([
    [[], ["市甲局", "市直有关部门"]],
    [["市乙局"], ["市丙局", "市应急管理局"]],
    [[], ["市丁局", "各区(市)县政府(管委会)"]],
    [["区政府办公室"], ["各街道(功能区)"]],
  ]);
});

test("a table whose cells bars divide", () => {
  expect(
    measures(
      "某县重点任务台账\n某政文〔2022〕45号\n| 序号 | 重点任务 | 牵头单位 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- | --- |\n| 1 | 优化审批 | 县甲局 | 县乙局、县丙局等有关部门 | 2022年9月底 |\n| 2 | 规范招标 | 县丁局 | 各主管部门 | 持续推进 |",
    ),
  ).toMatchObject([
    { no: "1", title: "优化审批", lead: ["县甲局"], responsible: ["县乙局", "县丙局"], openEnded: true, deadline: "2022年9月底" },
    { no: "2", lead: ["县丁局"], responsible: ["各主管部门"], deadline: "持续推进" },
  ]);
});

test("the dash of a list is no part of a title", () => {
  expect(
    measures(plan("——新建学位，改善条件。（市教育局牵头，年底前完成）", "——下沉医疗资源，方便就医。（市卫生健康委负责）")).map(
      ({ title }) => title,
    ),
  ).toEqual(["新建学位", "下沉医疗资源"]);
});

test("a bracket in the line of the last item is its own; items beside it inherit from the heading", () => {
  expect(
    measures(
      plan(
        "（一）夯实底座（责任单位：大数据局）",
        "1．升级平台。",
        "（1）扩容算力，2023年3月底前完成。",
        "（2）建设灾备中心。（责任单位：应急管理局）",
        "2．整合外网。完成迁移。（责任单位：保密局）",
      ),
    ).map(({ title, responsible }) => [title, ...responsible]),
  ).toEqual([
    ["夯实底座", "大数据局"],
    ["扩容算力，2023年3月底前完成", "大数据局"],
    ["建设灾备中心", "应急管理局"],
    ["整合外网", "保密局"],
  ]);
});
