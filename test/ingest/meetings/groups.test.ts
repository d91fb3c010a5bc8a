import { expect, test } from "vitest";
import { extractMeetings } from "../../../server/ingest/meetings/extract-meetings.ts";
import { readOutline } from "../../../server/ingest/outline/read-outline.ts";

test("each 专班 is a body for its indicator, and one meeting is held by all of them", () => {
  const { bodies, meetings, duties } = extractMeetings(
    readOutline(`松岭区营商环境指标专班工作机制
一、责任分工
（一）开办企业指标专班
牵头单位：市场监管局
责任单位：税务局、人社局
主要职责：围绕开办企业开展工作，紧扣2个二级指标包括流程、耗时，丰富举措。
（二）纳税指标专班
牵头（责任）单位：税务局
主要职责：围绕纳税开展工作，紧扣2个二级指标，分别为纳税次数、缴纳税费时间，丰富举措。
二、工作要求
（一）定期会商
各指标专班要按季度组织召开本指标调度会商工作会议，研究工作推进情况，每年度至少形成一篇典型案例，随工作开展情况按要求报至区营商环境办公室。`),
  );
  expect(bodies).toMatchObject([
    { name: "开办企业指标专班", kind: "task-force", subjects: ["开办企业"], lead: ["市场监管局"], responsible: ["税务局", "人社局"] },
    { name: "纳税指标专班", kind: "task-force", subjects: ["纳税"], lead: ["税务局"], responsible: ["税务局"] },
  ]);
  expect(meetings).toMatchObject([
    {
      name: "指标调度会商工作会议",
      convener: "各指标专班",
      cadence: "按季度",
      heldBy: ["开办企业指标专班", "纳税指标专班"],
      escalatesTo: [],
    },
  ]);
  expect(duties).toMatchObject([
    { by: ["各指标专班"], to: null, cadence: "按季度" },
    { by: ["各指标专班"], to: "区营商环境办公室", cadence: "每年度" },
  ]);
});

test("a task force with persons, a weekly meeting and the meeting that takes what it cannot solve further up", () => {
  const { bodies, meetings, memberUnits } = extractMeetings(
    readOutline(`关于成立临湖县“高效办成一件事”工作专班的通知
各部门：
决定成立临湖县“高效办成一件事”工作专班（以下简称工作专班）。
一、组成人员
组 长：王建国 县委常委、常务副县长
副组长：李 明 县政务服务局局长
成 员：张海涛 县发改局副局长
赵 倩 县公安局副局长
二、工作机制
（一）周例会制度。工作专班每周召开一次工作例会，由副组长主持。
（二）月调度制度。每月召开一次调度会，由组长召集。调度会无法解决的问题，由工作专班办公室报县政府常务会议研究决定。`),
  );
  expect(bodies).toMatchObject([
    { name: "临湖县“高效办成一件事”工作专班", kind: "task-force", aliases: ["工作专班"], convener: "王建国（县委常委、常务副县长）" },
  ]);
  expect(memberUnits).toEqual(["县发改局", "县公安局"]);
  expect(meetings.map(({ convener, cadence, partOf }) => [convener, cadence, partOf])).toEqual([
    ["副组长", "每周召开一次工作例会", "临湖县“高效办成一件事”工作专班"],
    ["组长", "每月召开一次", "临湖县“高效办成一件事”工作专班"],
  ]);
  expect(meetings[1]?.escalatesTo).toMatchObject([{ target: "县政府常务会议", kind: "unsettled" }]);
});
