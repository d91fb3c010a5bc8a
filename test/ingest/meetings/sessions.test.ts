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
