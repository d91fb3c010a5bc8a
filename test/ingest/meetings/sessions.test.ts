import { expect, test } from "vitest";
import { factsOf } from "../facts-of.ts";

test("a session that prepares the joint meeting, and units that stand alone under 成员单位", () => {
  const { meetings, memberUnits } = factsOf(
    "某市数字工作联席会议制度\n经市政府同意，建立某市数字工作联席会议（以下简称联席会议）制度。\n一、成员单位\n市甲局、市乙局、市丙局、各镇街。\n二、工作规则\n联席会议每年召开一次会议，由召集人主持。在联席会议召开之前，可召开联络员会议，研究讨论联席会议议题。重大事项按程序报批。",
  );
  expect(meetings.map(({ name, cadence }) => [name, cadence])).toEqual([
    ["某市数字工作联席会议", "每年召开一次会议"],
    ["联络员会议", "在联席会议召开之前"],
  ]);
  expect(memberUnits).toEqual(["市甲局", "市乙局", "市丙局", "各镇街"]);
});

test("a task force that keeps a system of regular meetings", () => {
  const [meeting] = factsOf(
    "关于成立某县营商环境工作专班的通知\n决定成立某县营商环境工作专班（以下简称县专班）。\n一、工作机制\n县专班实行例会制度，原则上每月召开一次例会，由组长召集。重大事项提请县政府常务会议审议。",
  ).meetings;
  expect(meeting).toMatchObject({ name: "县专班例会", cadence: "每月召开一次例会", escalatesTo: [{ target: "县政府常务会议" }] });
});

test("a 会商 passes on what it cannot agree on; 涉及某事项的联席会议 is no meeting of its own", () => {
  expect(
    factsOf(
      "关于建立会商机制的通知\n（一）部门会商。由主责部门召集相关部门会商，2个工作日内形成意见；意见不一致的，提请区专班会商。\n（二）专班会商会议。专班会商会议由甲局局长召集，每周召开一次。",
    ).meetings[0],
  ).toMatchObject({ name: "部门会商", escalatesTo: [{ target: "区专班", condition: "意见不一致的，提请区专班会商" }] });
  expect(
    factsOf(
      "河长会议制度\n一、镇级河长联席会议制度\n镇级河长联席会议由镇级河长主持召开。\n涉及全镇事项的联席会议，由镇级河长联合召开，党政办承办。",
    ).meetings.map(({ name }) => name),
  ).toEqual(["镇级河长联席会议"]);
});

test("members named by their posts alone, and what goes up after the meeting has studied it", () => {
  const { meetings, memberUnits } = factsOf(
    "关于建立全县上市工作联席会议制度的通知\n建立全县上市工作联席会议制度。\n一、组成人员\n召 集 人：杨 某　县委副书记、县长\n成    员：县财政局局长\n　　　　　县发展改革局局长\n　　　　　县税务局局长\n联席会议办公室设在县金融局，由县金融局局长任办公室主任。\n二、工作规则\n联席会议每季度召开一次。上市事项由县金融局提出意见，经联席会议研究后报县政府常务会议审定。",
  );
  expect(memberUnits).toEqual(["县财政局", "县发展改革局", "县税务局"]);
  expect(meetings[0]?.escalatesTo).toMatchObject([{ target: "县政府常务会议", condition: "经联席会议研究后报县政府常务会议审定" }]);
});

test("lines that name who convenes and who belongs, and what a meeting still cannot settle", () => {
  const { meetings, memberUnits } = factsOf(
    "某区信用联席会议制度\n建立某区信用联席会议制度。\n一、组成\n召集人：区政府分管副区长\n副召集人：区政府办公室副主任、区甲局局长\n成员单位：区甲局、区乙局、区丙局\n联席会议下设办公室，办公室设在区甲局。\n二、议事制度\n1.联席会议每半年召开一次，由召集人主持。\n2.联络员会议每两个月召开一次，由办公室主任主持。联络员会议不能解决的问题，提请联席会议协调解决；联席会议仍不能解决的，由区政府办公室报区长办公会审定。",
  );
  expect(memberUnits).toEqual(["区甲局", "区乙局", "区丙局"]);
  expect(meetings.map(({ name, convener, escalatesTo }) => [name, convener, escalatesTo.map(({ target }) => target)])).toEqual([
    ["某区信用联席会议", "区政府分管副区长", ["区长办公会"]],
    ["联络员会议", "办公室主任", ["联席会议"]],
  ]);
});

test("units in the middle of a sentence are members; 定期会议 and 临时会议 are the meeting itself", () => {
  const { meetings, memberUnits } = factsOf(
    "市甲局等部门关于建立某运输联席会议制度的通知\n市甲局、市乙局决定建立某运输联席会议制度。\n一、组织机构\n联席会议由分管副市长任召集人。市甲局、市乙局、市丙局等3个部门为成员单位，各成员单位分管负责同志为联席会议成员。\n二、会议召开\n（一）定期会议。每半年召开一次。\n（二）临时会议。由召集人临时召集。\n需要市政府决策的，由市甲局报市政府决定。",
  );
  expect(memberUnits).toEqual(["市甲局", "市乙局", "市丙局"]);
  expect(meetings).toHaveLength(1);
  expect(meetings[0]).toMatchObject({ name: "某运输联席会议", cadence: "每半年召开一次", escalatesTo: [{ target: "市政府" }] });
});

test("a session of any name under its heading, and one that a later part of a sentence says the office holds", () => {
  const { meetings } = factsOf(
    "某县项目调度方案\n一、会议制度\n1.周碰头会。由副县长召集，每周五召开；不能解决的，提交季拉练会研究。\n2.季拉练会。由县长召集，每季度第一个月召开。\n二、统筹协调\n领导小组每半年召开一次全体会议，领导小组办公室每季度召开一次联络员会议。",
  );
  expect(meetings).toMatchObject([
    { name: "周碰头会", escalatesTo: [{ target: "季拉练会" }] },
    { name: "季拉练会", convener: "县长", cadence: "每季度第一个月召开" },
    { name: "全体会议", cadence: "每半年召开一次全体会议" },
    { name: "联络员会议", cadence: "每季度召开一次" },
  ]);
});
