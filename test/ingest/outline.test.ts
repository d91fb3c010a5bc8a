import { expect, test } from "vitest";
import type { OutlineClause } from "../../server/domain/outline.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";
import { factsOf } from "./facts-of.ts";

const tree = (clauses: OutlineClause[]): unknown[] =>
  clauses.map(({ path, heading, children }) => (children.length ? [path, heading, tree(children)] : [path, heading]));

const all = (clauses: OutlineClause[]): OutlineClause[] => clauses.flatMap((clause) => [clause, ...all(clause.children)]);

test("a notice by GB/T 9704 says its title, 文号, issuer, date, addressees and annexes", () => {
  const { metadata } = readOutline(`青山区人民政府办公室
关于印发青山区优化营商环境
行动方案的通知
青政办发〔2023〕7号

各镇人民政府，区政府各部门：
现将《青山区优化营商环境行动方案》印发给你们。

附件：1.任务分工表
2.联席会议成员单位
名单

青山区人民政府办公室
2023年3月5日
（此件公开发布）`);
  expect(metadata).toEqual({
    title: "青山区人民政府办公室关于印发青山区优化营商环境行动方案的通知",
    docNumber: "青政办发〔2023〕7号",
    issuer: "青山区人民政府办公室",
    date: "2023-03-05",
    kind: "通知",
    addressees: ["各镇人民政府", "区政府各部门"],
    attachments: ["任务分工表", "联席会议成员单位名单"],
  });
});

test("a 文号 that the text cites is not the notice's own", () => {
  const { metadata } = readOutline(
    "关于推进某项工作的通知\n\n根据《上级办法》（某政发〔2020〕9号）要求，现通知如下。\n一、要求\n抓好落实。",
  );
  expect(metadata.docNumber).toBeNull();
});

test("the notice, the document it sends out, its sections and its annexes are told apart", () => {
  const { clauses } = readOutline(`某区管理委员会关于印发《某区总体方案》的通知
各部门：
现将《某区总体方案》印发给你们。
某区管理委员会
2022年1月1日

某区总体方案

为了优化环境，制定本方案。
一、总体要求
（一）指导思想
坚持一流标准。
（二）基本原则
1.突出特色
对标先进。
2.深化改革
大胆创新。
二、组织实施
各部门要抓好落实。

附件：1.任务清单
2.会议制度

附件1
任务清单
一、政务环境
1.压缩时限。三日办结。
附件2
会议制度
1、会议召集
由办公室召集。
二、会议纪律
按时参加。`);
  expect(tree(clauses)).toEqual([
    ["通知", "某区管理委员会关于印发《某区总体方案》的通知"],
    ["导语", "某区总体方案"],
    [
      "一",
      "总体要求",
      [
        ["一/（一）", "指导思想"],
        [
          "一/（二）",
          "基本原则",
          [
            ["一/（二）/1", "突出特色"],
            ["一/（二）/2", "深化改革"],
          ],
        ],
      ],
    ],
    ["二", "组织实施"],
    ["落款", null],
    ["附件1", "任务清单", [["附件1/一", "政务环境", [["附件1/一/1", "压缩时限"]]]]],
    [
      "附件2",
      "会议制度",
      [
        ["附件2/1", "会议召集"],
        ["附件2/二", "会议纪律"],
      ],
    ],
  ]);
  expect(all(clauses).map(({ ordinal }) => ordinal)).toEqual([
    "0",
    "p",
    "1",
    "1-1",
    "1-2",
    "1-2-1",
    "1-2-2",
    "2",
    "end",
    "a1",
    "a1-1",
    "a1-1-1",
    "a2",
    "a2-1",
    "a2-2",
  ]);
});

test("an annex without its mark begins where lines nearly repeat a title of the list", () => {
  const { clauses } = readOutline(`某区关于建立制度的通知
各部门：
现通知如下。
一、要求
抓好落实。
附件：1.某区优化营商环境行动计划
2.某区优化营商环境工作会议制度
某区优化营商环境
攻坚计划
一、目标
争先进位。
某区优化营商环境工作议事制度
一、原则
集体讨论。`);
  expect(clauses.filter(({ ordinal }) => ordinal.startsWith("a")).map(({ ordinal, heading }) => [ordinal, heading])).toEqual([
    ["a1", "某区优化营商环境攻坚计划"],
    ["a2", "某区优化营商环境工作议事制度"],
  ]);
});

test("unnumbered headings among numbered siblings are their siblings", () => {
  const { clauses } = readOutline(`某区指标工作机制
一、分工
（一）办电指标小组
牵头单位：工信局
（二）用水指标小组
牵头单位：水务局
纳税指标小组
牵头单位：税务局
（四）信贷指标小组
牵头单位：财政局`);
  expect(clauses[0]?.children.map(({ ordinal, heading }) => [ordinal, heading])).toEqual([
    ["1-1", "办电指标小组"],
    ["1-2", "用水指标小组"],
    ["1-3", "纳税指标小组"],
    ["1-4", "信贷指标小组"],
  ]);
});

test("a document that lost every line break gets its sections back", () => {
  const filler = "推动部门协同，压减办理环节，强化事中事后监管，提升企业群众获得感和满意度，确保各项任务落到实处。".repeat(4);
  const { metadata, clauses } = readOutline(
    `某省人民政府办公厅关于优化服务的实施意见某政办发〔2020〕3号各市人民政府：为优化服务，提出以下意见。一、优化审批（一）压减材料。${filler}（省发展改革委牵头，省财政厅负责）（二）缩短时限。${filler}（省财政厅负责）二、加强监管（三）统一标准。${filler}（省市场监管局负责）某省人民政府办公厅2020年5月6日（此件公开发布）`,
  );
  expect(metadata).toMatchObject({
    docNumber: "某政办发〔2020〕3号",
    issuer: "某省人民政府办公厅",
    date: "2020-05-06",
    addressees: ["各市人民政府"],
  });
  expect(tree(clauses)).toEqual([
    ["正文", "某省人民政府办公厅关于优化服务的实施意见"],
    [
      "一",
      "优化审批",
      [
        ["一/（一）", "压减材料"],
        ["一/（二）", "缩短时限"],
      ],
    ],
    ["二", "加强监管", [["二/（三）", "统一标准"]]],
    ["落款", null],
  ]);
});

test("a table keeps its rows, and each group of rows is a clause", () => {
  const { clauses } = readOutline(
    "指标分工表\n\t序号\n\t指标组\n\t具体指标\n\t牵头部门\n\n\t1\n\t开户\n\t开户耗时\n\t审批局\n\n\t\n\t\n\t开户费用\n\t\n\n\t2\n\t用水\n\t用水\n\n价格\n\t水务局\n",
  );
  expect(clauses[0]?.table).toEqual([
    ["序号", "指标组", "具体指标", "牵头部门"],
    ["1", "开户", "开户耗时", "审批局"],
    ["", "", "开户费用", ""],
    ["2", "用水", "用水价格", "水务局"],
  ]);
  expect(clauses[0]?.children.map(({ ordinal, heading, text }) => [ordinal, heading, text])).toEqual([
    ["0-r1", "开户", "1 开户 开户耗时 审批局\n开户费用"],
    ["0-r2", "用水", "2 用水 用水价格 水务局"],
  ]);
});

test("sentences that a page break divides are joined; word-processor fields and page numbers go", () => {
  const { clauses } = readOutline(
    "某机制\n一、要求\n围绕“双随机”监管方式的制度建设及其应用情况、信用监\n\n- 3 -\n管等方面开展工作，[bookmark: _GoBack]抓好落实。\n二、附则\n自印发之日起施行。",
  );
  expect(clauses[0]?.text).toBe("围绕“双随机”监管方式的制度建设及其应用情况、信用监管等方面开展工作，抓好落实。");
});

const RULES =
  "一、主要职责在市政府领导下，统筹协调全市相关工作，研究解决重大问题，提出政策建议；完成市政府交办的其他事项。二、成员单位联席会议由市甲局、市乙局、市丙局组成，市甲局为牵头单位。三、工作规则联席会议每年召开一次会议，由召集人主持。重大事项按程序报市政府。四、工作要求各成员单位要按照职责分工，主动研究有关问题，认真落实联席会议议定事项，互通信息，相互支持，密切配合，充分发挥联席会议作用，形成工作合力，及时处理需要跨部门协调解决的问题；联席会议办公室要加强跟踪督促，及时通报有关情况，定期总结经验，推动各项任务落实到位，确保取得实效；各区要参照建立相应工作机制，加强组织领导，明确责任分工，强化经费保障，广泛宣传引导。";
const headings = (text: string) => readOutline(text).clauses.map(({ heading }) => heading);

test("a letter without a line break and its only annex", () => {
  const outline = readOutline(
    `某市人民政府办公室关于同意建立联席会议制度的函某政办函〔2021〕5号市甲局：你局《关于建立某工作联席会议制度的请示》收悉。经市政府同意，现函复如下：市政府同意建立某工作联席会议制度，请认真组织开展工作。附件：某工作联席会议制度某市人民政府办公室2021年3月2日附件某工作联席会议制度为加强协调，经市政府同意，建立某工作联席会议（以下简称联席会议）制度。${RULES}`,
  );
  expect(outline.metadata).toMatchObject({ docNumber: "某政办函〔2021〕5号", date: "2021-03-02", attachments: ["某工作联席会议制度"] });
  expect(outline.clauses.at(-1)).toMatchObject({ heading: "某工作联席会议制度" });
  expect(outline.clauses.at(-1)?.children.map(({ heading }) => heading)).toEqual(["主要职责", "成员单位", "工作规则", "工作要求"]);
});

test("line breaks that became spaces", () => {
  const text = `某市人民政府办公室关于建立某工作联席会议制度的通知 各区人民政府，市直有关单位： 为切实做好某项工作，加强部门之间的协调配合，经市人民政府同意，建立某工作联席会议（以下简称联席会议）制度。现将有关事项通知如下： ${RULES.replace(/([二三四])、/g, " $1、").replace(/(一、主要职责)/, "$1 ")} 某市人民政府办公室 二○○六年九月十二日`;
  expect(readOutline(text).metadata).toMatchObject({
    title: "某市人民政府办公室关于建立某工作联席会议制度的通知",
    addressees: ["各区人民政府", "市直有关单位"],
    issuer: "某市人民政府办公室",
    date: "2006-09-12",
  });
  expect(headings(text)).toEqual(expect.arrayContaining(["主要职责", "成员单位", "工作规则", "工作要求"]));
});

test("what a site or a register of law puts above a notice is not its title", () => {
  expect(
    readOutline(
      "首页\n> 政务公开 > 文件 > 某政办发\n发文文号: 某政办发﹝2023﹞7号 发布机关: 市政府办公室\n【时效性】现行有效\n某市人民政府办公室关于开展某工作的通知\n各区人民政府：\n请认真落实。",
    ).metadata,
  ).toMatchObject({ title: "某市人民政府办公室关于开展某工作的通知", docNumber: "某政办发﹝2023﹞7号", addressees: ["各区人民政府"] });
  expect(readOutline("某办关于开展某工作的通知\n（某办[2007]02号）\n各成员单位：\n请落实。").metadata.docNumber).toBe("某办[2007]02号");
});

test("a table below the signature is no part of it", () => {
  expect(
    factsOf(
      "某市人民政府办公室关于印发某工作责任分解的通知\n各区政府：\n现将甲和乙印发给你们。\n某市人民政府办公室\n2023年3月1日\n某工作责任分解\n序号\n主要工作任务\n责任单位\n1\n推进甲项目，完成投资1亿元。\n市甲局\n2\n建设乙平台。\n市乙局、市丙局",
    ).measures,
  ).toMatchObject([
    { no: "1", responsible: ["市甲局"] },
    { no: "2", responsible: ["市乙局", "市丙局"] },
  ]);
});

test("a page that repeats the title, with the site's name between", () => {
  expect(
    readOutline(
      "返回首页\n某市人民政府关于落实重点工作分工的意见\n中国某某网\n某市人民政府关于落实重点工作分工的意见\n某政发〔2020〕6号\n各区人民政府：\n请落实。",
    ).metadata,
  ).toMatchObject({ title: "某市人民政府关于落实重点工作分工的意见", docNumber: "某政发〔2020〕6号", addressees: ["各区人民政府"] });
});

test("a text broken at one width, title and headings too, says what it said", () => {
  const text = `某市人民政府办公室关于印发某市进一步优化营商环境若干措施任务分工方案的通知
各区人民政府，市政府各部门、各直属机构，各有关单位：
为贯彻落实国家和省有关部署，经市政府同意，现将任务分工印发给你们，请结合实际认真贯彻执行，并及时报送进展情况。
一、优化审批服务
（一）压缩办理时限。精简办事环节和申请材料，推行告知承诺，实现企业开办全流程半日办结。（牵头单位：市甲局；责任单位：市乙局、市丙局、市丁局，各区人民政府）
（二）推行联合验收。统一验收标准，整合竣工图纸，一个窗口受理、一次现场核验、一份意见办结。（市戊局牵头，市己局、市庚局配合，2023年底前完成）`;
  const wrapped = text
    .split("\n")
    .flatMap((line) => line.match(/.{1,30}/g) ?? [])
    .join("\n");
  const facts = ({ title, addressees, measures }: ReturnType<typeof factsOf>) => [
    title,
    addressees,
    measures.map(({ no, title: name, lead, responsible, deadline }) => [no, name, lead, responsible, deadline]),
  ];
  expect(facts(factsOf(wrapped))).toEqual(facts(factsOf(text)));
});

test("a register whose labels no colon follows", () => {
  expect(
    readOutline(
      "区人民政府办公室关于印发分解方案的通知\n2023-01-05 10:00 区人民政府办公室\n索 引 号 MB1534522/2023-05475 发文日期 2023-01-03\n发布机构 区人民政府办公室 文    号 某政办〔2023〕1号\n各街道办事处：\n请落实。",
    ).metadata,
  ).toMatchObject({ docNumber: "某政办〔2023〕1号", date: "2023-01-05", addressees: ["各街道办事处"] });
});
