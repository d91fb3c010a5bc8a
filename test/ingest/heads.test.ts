import { expect, test } from "vitest";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";
import { factsOf } from "./facts-of.ts";

const notice = {
  title: "某市人民政府办公室关于印发某市消费方案的通知",
  docNumber: "某政办发〔2022〕8号",
  issuer: "某市人民政府办公室",
  date: "2022-05-06",
};
const signed = "各县区：\n现将《某市消费方案》印发给你们。\n某市人民政府办公室\n2022年5月6日";

test.each([
  ["a table of tabs", `索引号\t01-22\t主题分类\t商务\n文号\t某政办发〔2022〕8号\t发布日期\t2022-05-09\n\n${notice.title}\n${signed}`],
  ["labels above what they name", `${notice.title}\n索引号\n01-22\n发布机构\n某市人民政府\n文号\n某政办发〔2022〕8号\n${signed}`],
  ["a register divided by bars", `发文字号 | 某政办发〔2022〕8号 | 签发时间 | 2022-05-09 |\n名称 | ${notice.title} |\n${signed}`],
  ["文号 in brackets behind the title", `${notice.title}（某政办发〔2022〕8号）\n${signed}`],
  ["letters spaced out", `某市人民政府办公室\n关于印发某市消费方案的\n通　　知\n某政办发〔2022〕8号\n${signed}`],
  ["a size of letters", `${notice.title}\n时间：2022-05-09　来源：本站　字号：大 中 小\n某政办发〔2022〕8号\n${signed}`],
  ["who and when before a source", `${notice.title}\n某市人民政府办公室　2022-05-09　来源：市府办\n某政办发〔2022〕8号\n${signed}`],
])("a head with %s", (_, text) => {
  expect(readOutline(text).metadata).toMatchObject(notice);
});

test("full-width digits, and titles that say no issuer", () => {
  expect(readOutline("泰州关于印发消费方案的通知\n一、任务\n（一）落实到位。").metadata.issuer).toBeNull();
  expect(
    readOutline("某政办发〔２０２２〕８号\n关于印发消费方案的通知\n各县区：\n现予印发。\n二、任务\n（一）落实到位。").metadata,
  ).toMatchObject({
    docNumber: "某政办发〔2022〕8号",
    issuer: null,
  });
});

test("a notice without line breaks and without 文号: title, addressees, signature and what it sends out", () => {
  const task = (units: string) => `推动“单一窗口”向口岸物流和贸易服务全链条延伸，引导企业应用多元化申报模式，压缩整体通关时间${units}`;
  const { title, issuer, date, measures } = factsOf(
    `关于印发《青山市口岸行动方案》的通知各县（市）区人民政府，市政府有关部门：经市政府同意，现将《青山市口岸行动方案》印发给你们，请认真组织实施。青山市商务局2022年5月20日青山市口岸行动方案为进一步提升跨境贸易便利化水平，制定本方案。一、重点任务（一）推广“提前申报”。${task("。（青山海关牵头，市商务局配合）")}（二）规范口岸收费。${task("。市发展改革委牵头，市财政局配合。")}（三）提升退税效率。${task("。责任单位：市税务局。")}二、保障措施各部门要加强组织领导，细化工作措施，压实工作责任，加大政策宣传解读力度，及时回应企业关切，确保各项任务落到实处、取得实效，切实增强企业获得感。各县（市）区要结合实际制定配套措施，明确责任分工和时间安排，扎实推进各项工作。`,
  );
  expect({ title, issuer, date }).toEqual({ title: "关于印发《青山市口岸行动方案》的通知", issuer: "青山市商务局", date: "2022-05-20" });
  expect(measures).toMatchObject([
    { title: "推广“提前申报”", lead: ["青山海关"] },
    { title: "规范口岸收费", lead: ["市发展改革委"] },
    { title: "提升退税效率", responsible: ["市税务局"] },
  ]);
});
