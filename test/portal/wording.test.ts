import { describe, expect, test } from "vitest";
import { annotate } from "../../portal/src/reading/annotate.ts";
import { cadenceWords } from "../../portal/src/reading/cadence-words.ts";
import { changedWords } from "../../portal/src/reading/changed-words.ts";
import { citationText } from "../../portal/src/reading/citation-text.ts";
import { clauseLabel } from "../../portal/src/reading/clause-label.ts";
import { clauseNumber } from "../../portal/src/reading/clause-number.ts";
import { clauseWords } from "../../portal/src/reading/clause-words.ts";
import { escalationCondition } from "../../portal/src/reading/escalation-condition.ts";
import { headingLevels } from "../../portal/src/reading/heading-levels.ts";
import { lineUp } from "../../portal/src/reading/line-up.ts";
import { mentions } from "../../portal/src/reading/mentions.ts";
import { opening } from "../../portal/src/reading/opening.ts";
import { quoteUrl } from "../../portal/src/reading/quote-url.ts";
import { tableGroups } from "../../portal/src/reading/table-groups.ts";

test.each([
  ["附件3/二/（二）/2", "附件3 · 二（二）2"],
  ["附件2/一/1", "附件2 · 一 1"],
  ["附件1/行4", "附件1 · 行4"],
  ["三/（一）", "三（一）"],
  ["二/纳税指标专班", "二 · 纳税指标专班"],
  ["正文", "正文"],
])("the clause %s is called %s", (path, label) => {
  expect(clauseLabel(path)).toBe(label);
});

test.each([
  ["通知", "通知"],
  ["三/（一）", "第三部分（一）"],
  ["附件2/一/1", "附件2第一部分第1项"],
  ["附件3/2/（二）/2", "附件3第2部分（二）第2项"],
  ["附件1/行4", "附件1第4行"],
  ["二/纳税指标专班", "第二部分“纳税指标专班”"],
])("a citation in a document calls the clause %s %s", (path, words) => {
  const policy = { title: "某办法", docNumber: "甲政办〔2020〕11号", issuedOn: "2020-09-16" };
  expect(citationText(policy, { path, address: "https://a/p#1" })).toBe(
    `《某办法》（甲政办〔2020〕11号，2020年9月16日）${words}，https://a/p#1`,
  );
});

test.each([
  ["三", "三、"],
  ["三/（一）", "（一）"],
  ["附件3/2", "2."],
  ["附件1", ""],
  ["二/纳税指标专班", ""],
])("the words of clause %s begin with “%s”", (path, number) => {
  expect(clauseNumber(path)).toBe(number);
});

test.each([
  ["对于无法解决的问题上报专题会研究", "无法解决", "无法解决的"],
  ["对于无法解决问题上报领导小组会研究", "无法解决", "无法解决的"],
  ["重大事项按程序报批", "重大事项", "重大事项"],
  [null, "再往上", "还要往上的"],
])("the condition “%s” is short for a label and for a sentence", (words, label, phrase) => {
  expect(escalationCondition(words)).toEqual({ label, phrase });
});

test.each([
  ["按季度", "各组要按季度组织召开会商工作会议", "按季度会商"],
  ["按季度", "会议按季度召集", "按季度召开"],
  ["每季度召开一次", "原则上每季度召开一次", "每季度召开一次"],
])("“%s” in “%s” reads %s", (text, quote, words) => {
  const clause = { id: "p.1", path: "一", url: "/policies/p#1" };
  expect(cadenceWords({ text, citation: { quote, clause, policy: { id: "p", title: "某通知" } } })).toBe(words);
});

describe("the words of a clause", () => {
  const clause = { heading: "某专班", text: "牵头单位：甲局\n责任单位：乙 局、丙局\n主要职责：若干" };

  test("stand whole with the quoted ones lit, across paragraphs and white space", () => {
    expect(clauseWords(clause, "甲局 责任单位：乙局")).toEqual([
      [{ text: "某专班", lit: false }],
      [
        { text: "牵头单位：", lit: false },
        { text: "甲局", lit: true },
      ],
      [
        { text: "责任单位：乙 局", lit: true },
        { text: "、丙局", lit: false },
      ],
      [{ text: "主要职责：若干", lit: false }],
    ]);
  });

  test("of a long clause are those paragraphs that the quote touches", () => {
    expect(clauseWords({ heading: null, text: `${"长".repeat(900)}\n短句` }, "短句")).toEqual([[{ text: "短句", lit: true }]]);
  });

  test("are the quote alone where it stands elsewhere", () => {
    expect(clauseWords(clause, "别处的话")).toEqual([[{ text: "别处的话", lit: true }]]);
  });
});

describe("annotating a notice", () => {
  const bureau = { words: "市场监管局", url: "/units/a", kind: "who" } as const;

  test("the longest name wins", () => {
    const office = { words: "市场监管局办公室", url: "/units/b", kind: "who" } as const;
    expect(annotate("报市场监管局办公室。", [bureau, office])).toEqual([
      { text: "报" },
      { text: "市场监管局办公室", url: "/units/b", kind: "who" },
      { text: "。" },
    ]);
  });

  test("a name said twice is linked once, and white space inside it does not hide it", () => {
    const time = { words: "每季度末20日前", url: "#x", kind: "when" } as const;
    expect(annotate("每季度末 20 日前，每季度末20日前", [time])).toEqual([
      { text: "每季度末 20 日前", url: "#x", kind: "when" },
      { text: "，每季度末20日前" },
    ]);
  });

  test("signs of a pattern in a name stand for themselves", () => {
    const pattern = { words: "（A+B）", url: "/units/c", kind: "who" } as const;
    expect(annotate("由（A+B）负责", [pattern])[1]).toEqual({ text: "（A+B）", url: "/units/c", kind: "who" });
  });
});

test("headings go down one level at a time, past clauses without one", () => {
  const clause = (id: string, parent: string | null, heading: string | null) => ({
    id,
    parent: parent ? { id: parent } : null,
    heading,
    path: "",
    url: "",
    ordinal: id,
    depth: 0,
    text: "",
    table: null,
  });
  const levels = headingLevels([clause("1", null, "甲"), clause("1-1", "1", null), clause("1-1-1", "1-1", "乙"), clause("2", null, "丙")]);
  expect(Object.fromEntries(levels)).toEqual({ "1": 2, "1-1-1": 3, "2": 2 });
});

test("a table's rows group under a filled first column, and a column filled once spans its group", () => {
  const table = [
    ["序号", "组", "指标"],
    ["1", "开办企业", "流程"],
    ["", "", "耗时"],
    ["2", "纳税", "次数"],
  ];
  expect(tableGroups(table)).toEqual([
    [
      [
        { text: "1", rowSpan: 2 },
        { text: "开办企业", rowSpan: 2 },
        { text: "流程", rowSpan: 1 },
      ],
      [{ text: "耗时", rowSpan: 1 }],
    ],
    [
      [
        { text: "2", rowSpan: 1 },
        { text: "纳税", rowSpan: 1 },
        { text: "次数", rowSpan: 1 },
      ],
    ],
  ]);
});

test("a citation to words lights up short words whole and long ones by their ends, hyphens encoded", () => {
  expect(quoteUrl("/policies/p#1", "互联网-监管")).toBe(
    `/policies/p#1:~:text=${encodeURIComponent("互联网")}%2D${encodeURIComponent("监管")}`,
  );
  const long = "甲".repeat(20) + "乙".repeat(20);
  expect(quoteUrl("/policies/p#1", long)).toBe(
    `/policies/p#1:~:text=${encodeURIComponent("甲".repeat(12))},${encodeURIComponent("乙".repeat(12))}`,
  );
});

test("the margin opens an interpretation by whole paragraphs and says that there is more", () => {
  expect(opening("<p>一二三</p><p>四五六</p>", 4)).toEqual({ html: "<p>一二三</p>", more: true });
  expect(opening("<p>一二三</p>\n<ul><li>四</li></ul>", 40)).toEqual({ html: "<p>一二三</p>", more: true });
  expect(opening("<p>一二三</p>", 1)).toEqual({ html: "<p>一二三</p>", more: false });
});

test("indicators of one concept line up across places, shared ones first", () => {
  const indicator = (id: string, name: string, place: string, concept: string) => ({
    id,
    name,
    concept: { id: concept, name },
    jurisdiction: { id: place, name: place },
  });
  const lines = lineUp([
    indicator("1", "纳税", "甲区", "tax"),
    indicator("2", "开办企业", "甲区", "open"),
    indicator("3", "企业开办", "乙区", "open"),
  ]);
  expect(lines.places.map(({ name }) => name)).toEqual(["甲区", "乙区"]);
  expect(lines.rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell?.id ?? null)])).toEqual([
    ["开办企业", "2", "3"],
    ["纳税", "1", null],
  ]);
});

test("of two versions of a text the words that changed are told from those that stayed", () => {
  expect(changedWords("每月25日前", "每季度25日前")).toEqual({ start: "每", before: "月", after: "季度", end: "25日前" });
  expect(changedWords("每月", "每月25日前")).toEqual({ start: "每月", before: "", after: "25日前", end: "" });
  expect(changedWords("每年每年", "每年")).toEqual({ start: "每年", before: "每年", after: "", end: "" });
});

test("a name inside a longer name is not mentioned, however the text is broken into lines", () => {
  const who = (words: string) => ({ words, url: `/units/${words}`, kind: "who" as const });
  const named = (text: string) => mentions(text, [who("市场监管局"), who("甲区市场监管局"), who("税务局")]).map(({ words }) => words);
  expect(named("甲区市场\n监管局会同税务局")).toEqual(["甲区市场监管局", "税务局"]);
  expect(named("甲区市场监管局，市场监管局")).toEqual(["甲区市场监管局", "市场监管局"]);
});
