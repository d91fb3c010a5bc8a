import { expect, test } from "vitest";
import { splitUnits } from "../../../server/domain/units/split-units.ts";
import { stripPost } from "../../../server/domain/units/strip-post.ts";
import { unitKind } from "../../../server/domain/units/unit-kind.ts";

test.each([
  ["政务服务办、税务局、公安局等部门", ["政务服务办", "税务局", "公安局"], true],
  ["发改局、党委办等各相关部门", ["发改局", "党委办", "各相关部门"], true],
  ["海关、社保等驻区单位", ["海关", "社保"], true],
  ["市场监管总局等国务院相关部门及各地区", ["市场监管总局", "各地区"], true],
  ["国务院相关部门和单位及各地区", ["国务院相关部门和单位", "各地区"], false],
  ["研发园管理中心等部门、单位", ["研发园管理中心"], true],
  [
    "人力资源和社会保障局（医疗保障局、老干部服务中心）、规划和自然资源局",
    ["人力资源和社会保障局（医疗保障局、老干部服务中心）", "规划和自然资源局"],
    false,
  ],
  ["企业服务局（营商办）和政务服务办", ["企业服务局（营商办）", "政务服务办"], false],
  ["“双随机、一公开”联席会议成员单位。", ["“双随机、一公开”联席会议成员单位"], false],
  ["省财政厅，各市、州、县人民政府", ["省财政厅", "各市、州、县人民政府"], false],
  ["市财政局、各区、县级市", ["市财政局", "各区、县级市"], false],
  ["甲岭示范区、乙河新区管委会", ["甲岭示范区、乙河新区管委会"], false],
  ["各地区、各部门", ["各地区", "各部门"], false],
  ["区水务局\n\n区住建局", ["区水务局", "区住建局"], false],
  ["区金融局区财政局", ["区金融局", "区财政局"], false],
  ["北部片区\n 管理局、党委办", ["北部片区管理局", "党委办"], false],
])("%s is divided as the notice means it", (text, names, openEnded) => {
  expect(splitUnits(text)).toEqual({ names, openEnded });
});

test("a unit, a set and a post are told apart", () => {
  expect(["规自局", "各相关部门", "领导小组成员单位", "国务院相关部门", "分管副主任", "各部门联络员"].map(unitKind)).toEqual([
    "UNIT",
    "SET",
    "SET",
    "SET",
    "POST",
    "POST",
  ]);
});

test("the post in a unit is taken off its name, and a bare post stays", () => {
  expect(stripPost("区人民银行主要领导")).toEqual({ unit: "区人民银行", post: "主要领导" });
  expect(stripPost("建管中心主要负责同志")).toEqual({ unit: "建管中心", post: "主要负责同志" });
  expect(stripPost("区财政局")).toEqual({ unit: "区财政局", post: null });
});
