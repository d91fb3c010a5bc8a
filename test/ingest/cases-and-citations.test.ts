import { expect, test } from "vitest";
import { factsOf } from "./facts-of.ts";

test("practices that a notice commends, one by one with their places, are cases and not measures", () => {
  const { cases, measures } = factsOf(`关于对典型经验做法给予表扬的通报
各市人民政府：
现予以表扬。
附件：典型经验做法
附件
典型经验做法
一、优化服务方面
1.浙江省推进“最多跑一次”改革。
2.福建省厦门市、湖北省武汉市创新监管方式。
二、促进创新方面
3.安徽省建设科学中心。`);
  expect(measures).toEqual([]);
  expect(cases).toMatchObject([
    { no: "1", title: "浙江省推进“最多跑一次”改革", places: ["浙江省"] },
    { no: "2", places: ["福建省厦门市", "湖北省武汉市"] },
    { no: "3", places: ["安徽省"] },
  ]);
});

test("cases marked 【案例一】", () => {
  const { cases } = factsOf(
    "某办公室发布2起典型案例\n【案例一】甲市人民政府设置不合理条件。\n【基本案情】某文件规定须在本地注册。\n【案例二】乙区人民政府限定交易。\n【基本案情】某通知要求。",
  );
  expect(cases).toMatchObject([
    { no: "案例一", title: "甲市人民政府设置不合理条件" },
    { no: "案例二", title: "乙区人民政府限定交易" },
  ]);
});

test("an interpretation names the policy it explains and states no measures", () => {
  const facts = factsOf(
    "《某市促进民营经济若干措施》政策解读\n一、背景\n为贯彻落实要求，市发改委牵头起草。\n二、内容\n（一）优化服务。（责任单位：市发改委）",
  );
  expect(facts.interprets).toBe("《某市促进民营经济若干措施》");
  expect(facts.measures).toEqual([]);
});

test("cited policies with their 文号 and how the notice stands to them", () => {
  const { citedPolicies } = factsOf(
    "某办法\n一、依据\n根据《优化营商环境条例》和《上级办法》（某政发〔2019〕3号）制定。\n二、附则\n《旧办法》（某政发〔2010〕1号）同时废止。",
  );
  expect(citedPolicies.map(({ title, docNumber, relation }) => [title, docNumber, relation])).toEqual([
    ["优化营商环境条例", null, "based-on"],
    ["上级办法", "某政发〔2019〕3号", "based-on"],
    ["旧办法", "某政发〔2010〕1号", "replaces"],
  ]);
});

test("a case told in parts is one case; a list of contents names the cases that the text below tells", () => {
  expect(
    factsOf(
      "某市优化营商环境典型案例\n一、甲区推行一业一证改革\n（一）改革背景\n企业办证多。\n（二）主要做法\n1.整合许可。合为一张。\n（三）取得成效\n时间压减。\n二、乙县创新证照联办\n（一）主要做法\n一次申请。\n（二）经验启示\n协同高效。",
    ).cases.map(({ title }) => title),
  ).toEqual(["甲区推行一业一证改革", "乙县创新证照联办"]);
  expect(
    factsOf(
      "某区典型案例\n现发布典型案例3例。\n1.甲市推行智慧监管的实践探索\n2.乙市云勘验：大幅提升审批效能\n3.丙县集成改革打通快车道\n甲市推行智慧监管的实践探索\n甲市推进改革。\n一、具体做法\n（一）强化技术赋能。推行监管。\n乙市云勘验：大幅提升审批效能\n乙市推行勘验。\n一、具体做法\n（一）建立标准。编制清单。",
    ).cases.map(({ title }) => title),
  ).toEqual(["甲市推行智慧监管的实践探索", "乙市云勘验：大幅提升审批效能", "丙县集成改革打通快车道"]);
});
