import { expect, test } from "vitest";
import { extractMeetings } from "../../../server/ingest/meetings/extract-meetings.ts";
import { readOutline } from "../../../server/ingest/outline/read-outline.ts";

const plan = `青石开发区管理委员会关于印发《青石开发区优化营商环境方案》的通知
各部门：
现予印发。
青石开发区优化营商环境方案
一、组织领导
建立青石开发区优化营商环境领导小组，重难点问题提请领导小组会议或专题会解决。
附件：1.青石开发区优化营商环境领导小组建设方案
2.青石开发区优化营商环境领导小组议事制度
3.企业服务工作制度
附件1
青石开发区优化营商环境领导小组建设方案
一、领导小组成员
组  长：赵立新
副组长：钱东（执行副组长）、孙西
领导小组成员：
（一）管委会部门：发展和改革局（统计局）、财政局、建管中心主要负责同志。
（二）相关单位：青石街办事处、税务、公安（消防、交管）、海关等驻区单位负责同志。
二、领导小组办公室
优化营商环境领导小组联合办公室设在企业服务局（营商环境办公室）和政务服务办，负责日常工作。
附件2
青石开发区优化营商环境领导小组议事制度
一、会议制度
设立三级会议制度，其中领导小组会为最高层级会议，下设营商环境改革专题会和会商会议。
（一）领导小组会
1.领导小组会由领导小组组长召集并主持，由领导小组办公室拟定出席单位，并报组长审定。领导小组会原则上每季度召开一次。
（二）营商环境改革专题会
1.营商环境改革专题会由领导小组执行副组长主持召开。
2.会议内容为研究重点工作；对于无法解决问题上报领导小组会研究。
（三）营商环境会商会议
1.会商会由企业服务局和政务服务办分别牵头召开。
2.会议内容主要针对跨部门重难点问题的协调沟通，对于无法解决的问题上报专题会研究。
附件3
企业服务工作制度
一、问题解决机制
企业问题解决后，由问题发现单位对企业进行反馈。
1.问题会商制度。企业或网格员将企业问题提交至服务平台，由平台管理员统一进行初筛。针对一般性问题，通过平台将问题派单至相关职能部门限期解决。经过流转仍未解决的，由企业服务局牵头组织相关部门会商。
2.专题制度。涉及多个部门的，由企业服务局牵头，提请专题会研究解决。专题会由分管副主任主持，相关局室参加。
3.大项目合作委员会制度。建立大项目合作委员会，解决龙头企业共性问题。
`;
const facts = extractMeetings(readOutline(plan));
const meeting = (name: string) => facts.meetings.find((each) => each.name === name);

test("three levels of meetings, each passing on what it cannot settle", () => {
  expect(meeting("营商环境会商会议")?.escalatesTo).toMatchObject([
    { target: "专题会", targetName: "营商环境改革专题会", condition: "对于无法解决的问题上报专题会研究", kind: "unsettled" },
  ]);
  expect(meeting("营商环境改革专题会")?.escalatesTo).toMatchObject([{ target: "领导小组会", targetName: "领导小组会" }]);
  expect(meeting("领导小组会")).toMatchObject({
    escalatesTo: [],
    cadence: "每季度召开一次",
    convener: "领导小组组长",
    partOf: "青石开发区优化营商环境领导小组",
  });
});

test("the 会商 says that it takes up what crosses departments", () => {
  expect(facts.meetings.filter(({ takesUpAll }) => takesUpAll).map(({ name }) => name)).toEqual(["营商环境会商会议"]);
});

test("short names hold within their annex: the 专题会 of another annex is another meeting", () => {
  expect(meeting("营商环境改革专题会")?.aliases).toContain("专题会");
  expect(meeting("专题会")).toMatchObject({ convener: "分管副主任", evidence: { clause: "附件3/一/2" } });
});

test("the leading group with its head, deputies, members in groups and joint office", () => {
  expect(facts.bodies[0]).toMatchObject({
    name: "青石开发区优化营商环境领导小组",
    kind: "leading-group",
    aliases: ["领导小组"],
    convener: "赵立新",
    deputies: [{ text: "钱东（执行副组长）" }, { text: "孙西" }],
    offices: ["优化营商环境领导小组联合办公室"],
  });
  expect(facts.memberUnits).toEqual(["发展和改革局（统计局）", "财政局", "建管中心", "青石街办事处", "税务", "公安（消防、交管）", "海关"]);
  expect(facts.bodies.find(({ kind }) => kind === "office")).toMatchObject({
    aliases: ["领导小组办公室"],
    lead: ["企业服务局（营商环境办公室）", "政务服务办"],
  });
  expect(facts.bodies.find(({ kind }) => kind === "committee")?.name).toBe("大项目合作委员会");
});

test("a flow is read step by step and branches only where its prose says when", () => {
  const [flow] = facts.procedures;
  expect(flow?.steps.map(({ no, by, next }) => ({ no, by, next }))).toEqual([
    { no: 1, by: ["企业", "网格员"], next: [{ to: 2, when: null }] },
    { no: 2, by: ["平台管理员"], next: [{ to: 3, when: "针对一般性问题" }] },
    { no: 3, by: ["相关职能部门"], next: [{ to: 4, when: "经过流转仍未解决的" }] },
    { no: 4, by: ["企业服务局"], next: [] },
    { no: 5, by: ["企业服务局"], next: [] },
    { no: 6, by: ["问题发现单位"], next: [] },
  ]);
});

test("rules in articles are read as well", () => {
  const { meetings, bodies } = extractMeetings(
    readOutline(`江北市营商环境工作领导小组工作规则
第一条 为规范江北市营商环境工作领导小组（以下简称领导小组）运行，制定本规则。
第二条 领导小组组长由市长担任。成员单位包括：市发展改革委、市财政局、市税务局。
第三条 领导小组全体会议由组长召集，原则上每半年召开一次。
第四条 领导小组专题会议由副组长召集，根据需要不定期召开。专题会议难以协调解决的问题，提请领导小组全体会议审议。
第五条 领导小组全体会议审议的重大事项，按程序报市委、市政府审定。`),
  );
  expect(
    meetings.map(({ name, convener, cadence, escalatesTo }) => [name, convener, cadence, escalatesTo.map(({ target }) => target)]),
  ).toEqual([
    ["领导小组全体会议", "组长", "每半年召开一次", ["市委、市政府"]],
    ["领导小组专题会议", "副组长", "根据需要不定期召开", ["领导小组全体会议"]],
  ]);
  expect(bodies).toMatchObject([{ name: "江北市营商环境工作领导小组", convener: "市长" }]);
  expect(bodies[0]?.members.map(({ text }) => text)).toEqual(["市发展改革委", "市财政局", "市税务局"]);
});
