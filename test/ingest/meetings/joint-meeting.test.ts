import { expect, test } from "vitest";
import { extractMeetings } from "../../../server/ingest/meetings/extract-meetings.ts";
import { readOutline } from "../../../server/ingest/outline/read-outline.ts";

const rules = `云岭县人民政府办公室关于建立云岭县优化营商环境联席会议制度的通知
云政办发〔2022〕9号
各乡镇人民政府，县政府各部门：
为加强组织领导，决定建立云岭县优化营商环境联席会议制度，现通知如下。
一、组成人员
召集人由县政府分管副县长担任，副召集人由县政府办公室主任担任。成员由县发改局、县财政局、县税务局、县供电公司等单位主要负责人组成。联席会议下设办公室，办公室设在县发改局，办公室主任由县发改局局长兼任。
二、主要职责
统筹协调全县优化营商环境工作；研究解决跨部门的重大问题。
三、工作规则
联席会议原则上每季度召开一次例会，由召集人主持，也可临时召开。会议纪要报县委办公室备案。成员单位可提出召开联席会议的建议。需县政府决策的重大事项，由联席会议办公室提请县政府常务会议研究。
（一）联络员会议。由办公室主任召集，每月召开一次。不能达成一致意见的事项，提交联席会议研究。
四、工作要求
每年12月底前，各成员单位将年度工作总结报联席会议办公室。
云岭县人民政府办公室
2022年5月6日
`;
const facts = extractMeetings(readOutline(rules));
const [joint, liaison] = facts.meetings;

test("the joint meeting has its convener, deputy, office and cadence, each with the words that say so", () => {
  expect(facts.meetings.map(({ name }) => name)).toEqual(["云岭县优化营商环境联席会议", "联络员会议"]);
  expect(joint).toMatchObject({
    aliases: ["联席会议"],
    convener: "县政府分管副县长",
    deputyConvener: "县政府办公室主任",
    office: "联席会议办公室（设在县发改局）",
    officeHosts: ["县发改局"],
    cadence: "每季度召开一次例会",
    cadenceEvidence: { quote: "联席会议原则上每季度召开一次例会，由召集人主持，也可临时召开", clause: "三" },
  });
});

test("what it cannot decide goes up; what it files does not", () => {
  expect(joint?.escalatesTo).toEqual([
    {
      target: "县政府常务会议",
      condition: "需县政府决策的重大事项，由联席会议办公室提请县政府常务会议研究",
      kind: "decision",
      evidence: { quote: "需县政府决策的重大事项，由联席会议办公室提请县政府常务会议研究", clause: "三" },
    },
  ]);
  expect(joint?.filings.map(({ text }) => text)).toEqual(["会议纪要报县委办公室备案"]);
});

test("a session under its heading belongs to it and escalates to it by its full name", () => {
  expect(liaison).toMatchObject({ partOf: joint?.name, convener: "办公室主任", cadence: "每月召开一次" });
  expect(liaison?.escalatesTo).toMatchObject([{ target: "联席会议", targetName: joint?.name, kind: "unsettled" }]);
});

test("members, office and the words that make it take up all the work", () => {
  expect(facts.memberUnits).toEqual(["县发改局", "县财政局", "县税务局", "县供电公司"]);
  expect(facts.memberUnitsOf).toBe(joint?.name);
  expect(facts.bodies).toMatchObject([{ name: "联席会议办公室", kind: "office", lead: ["县发改局"], convener: "县发改局局长" }]);
  expect(joint?.takesUpAll).toEqual({ quote: "研究解决跨部门的重大问题", clause: "二" });
});

test("who reports what to whom by when", () => {
  expect(facts.duties).toMatchObject([
    {
      by: ["各成员单位"],
      to: "联席会议办公室",
      cadence: "每年",
      due: "每年12月底前",
      text: "每年12月底前，各成员单位将年度工作总结报联席会议办公室",
    },
  ]);
});

test("persons named in their office convene, and matters that go up by procedure have no target", () => {
  const { meetings, memberUnits } = extractMeetings(
    readOutline(`关于建立松江镇信用建设联席会议制度的通知
各部门：
决定建立松江镇信用建设联席会议制度。
一、成员单位
总召集人：李  明  镇党委委员、副镇长
副召集人：王小红  镇经发办主任
成    员：镇财政所，镇派出所，镇供电所主要领导。
二、工作规则
联席会议一般由总召集人主持，重大事项按程序报批。`),
  );
  expect(meetings).toMatchObject([{ convener: "李明（镇党委委员、副镇长）", deputyConvener: "王小红（镇经发办主任）" }]);
  expect(meetings[0]?.escalatesTo).toMatchObject([{ target: null, kind: "approval", condition: "重大事项按程序报批" }]);
  expect(memberUnits).toEqual(["镇财政所", "镇派出所", "镇供电所"]);
});

test("a joint meeting that one clause of a plan sets up is found with its members", () => {
  const { meetings, memberUnits } = extractMeetings(
    readOutline(`海港区人才工作方案
一、政策措施
（一）加大引才力度。每年举办一次人才招聘会，定期召开政企对接会。
二、保障措施
（一）加强领导。建立海港区人才工作联席会议制度，由分管区领导牵头，区委办、区人社局、创业中心（留学人员园）等部门、单位负责人为成员，定期召开会议，研究政策措施。`),
  );
  expect(meetings).toMatchObject([{ name: "海港区人才工作联席会议", convener: "分管区领导", cadence: "定期召开会议" }]);
  expect(memberUnits).toEqual(["区委办", "区人社局", "创业中心（留学人员园）"]);
});

test("a meeting merely mentioned, and an event that business is invited to, are none of the notice's meetings", () => {
  const { meetings } = extractMeetings(
    readOutline(`海港区公平竞争审查联席会议办公室发布典型案例
一、依托部际联席会议机制推进。
二、每季度举办一次银企对接活动，每年召开一次政策宣讲会。`),
  );
  expect(meetings).toEqual([]);
});

test("指标牵头部门 owes what it reports, though 牵头 alone would end its name", () => {
  const { duties } = extractMeetings(
    readOutline("云岭县方案\n一、名单\n指标牵头部门按照样本筛选要求，梳理企业名单，并报送县营商环境办。（完成时限：10月28日）\n"),
  );
  expect(duties).toMatchObject([{ by: ["指标牵头部门"], to: "县营商环境办", due: "10月28日" }]);
});

test("a numbered line that is one short sentence says its duty, too", () => {
  const { duties } = extractMeetings(
    readOutline("云岭县方案\n一、机制\n（一）各单位每月5日前向县营商环境办报送进展。\n（二）加强宣传。多渠道宣传。\n"),
  );
  expect(duties).toMatchObject([{ by: ["各单位"], to: "县营商环境办", due: "每月5日前" }]);
});
