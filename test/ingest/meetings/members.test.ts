import { expect, test } from "vitest";
import { factsOf } from "../facts-of.ts";

const UNITS = ["市发展改革委", "市财政局", "市商务局", "市税务局"];
const listed = UNITS.join("、");
const joint = (members: string) =>
  factsOf(
    `某市人民政府办公室关于建立某市招商工作联席会议制度的通知\n各县区：\n决定建立某市招商工作联席会议制度。\n一、成员单位\n${members}\n二、工作规则\n联席会议每季度召开一次。`,
  );

test.each([
  `联席会议成员单位包括${listed}等。`,
  `${listed}等单位为联席会议成员单位。`,
  `联席会议由市商务局牵头，成员单位有${listed}。`,
  `联席会议由以下单位组成：${listed}。`,
  `参加单位：${listed}。`,
  `联席会议由分管副市长担任总召集人，成员由${listed}等部门负责同志组成。`,
  `联席会议由${listed}四部门组成。`,
  `联席会议成员单位共4家，分别为${listed}。`,
  `联席会议成员单位包括${listed}，市商务局为牵头单位。`,
  `联席会议由${listed}相关负责同志参加。`,
  `固定参会单位：${listed}。`,
  `联席会议由市商务局牵头，${listed}为固定参会单位。`,
  `协调机制成员单位（4家）为：${listed}。`,
  `联席会议成员单位由以下部门组成：${listed}。`,
  `常设成员单位为${listed}，其他单位视议题参加。`,
  `成员包括：${listed}各1名分管领导。`,
  UNITS.map((unit, index) => `${index + 1}.${unit}`).join("\n"),
])("members, as offices list them: %s", (members) => {
  expect(joint(members).memberUnits).toEqual(UNITS);
});

test("persons in office stand for their units; who serves the government itself stands for none", () => {
  const persons = ["成　员：钟　斌　市政府副秘书长", "黄建军　市商务局局长", "刘　军　市财政局局长", "李志坚　市税务局局长"];
  expect(joint(persons.join("\n　　　　")).memberUnits).toEqual(["市商务局", "市财政局", "市税务局"]);
});

test("members under a rule that only introduces them", () => {
  const { memberUnits } = factsOf(
    `某区会商工作规则\n第一条 会商工作由企业服务局召集，每月召开一次，相关成员单位负责同志参加。\n第二条 会商工作成员单位包括：${listed}。`,
  );
  expect(memberUnits).toEqual(UNITS);
});

test("members by their posts, a chief economist's unit among them", () => {
  const { memberUnits } = factsOf(
    "某市人民政府办公室关于成立某市招商领导小组的通知\n各县区：\n一、组成人员\n组　长：甲某某 副市长\n成　员：乙　某 市发展改革委副主任\n丙某某 市财政局副局长\n丁　某 市税务局总经济师\n二、主要职责\n统筹招商工作。",
  );
  expect(memberUnits).toEqual(["市发展改革委", "市财政局", "市税务局"]);
});
