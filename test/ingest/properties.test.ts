import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "../../server/domain/facts.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";
import { factsOf, folded } from "./facts-of.ts";

const pieces = fc.constantFrom(
  ...[
    "一、",
    "（一）",
    "1.",
    "（1）",
    "第一条",
    "附件1",
    "附件：1.任务表",
    "案例一：",
    "某区行动方案",
    "重点任务",
    "压缩时限。",
    "三日办结。",
    "牵头单位：审批局",
    "（责任单位：财政局、税务局等部门）",
  ],
  ...[
    "（省财政厅牵头，各地区负责）",
    "2020年底前",
    "紧扣2个二级指标包括流程、耗时，提质。",
    "开办企业指标专班",
    "序号\t任务\t牵头单位",
    "1\t提升\t科技局",
    "\t序号",
    "\t",
    "\n",
    "\n\n",
    "　　",
    "《某条例》（某政发〔2019〕3号）",
  ],
  ...["某区人民政府", "2023年5月6日", "各部门：", "联系人：王某某", "（", "）", "：", "、", "，", "。", "a", "9"],
);
const notices = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
const texts = fc.oneof(
  notices,
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("\n")),
);

/** Every evidence in a value, however deep. */
function evidences(value: unknown): Evidence[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "quote" in value && "clause" in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(evidences)];
}

test("any text gives facts whose quotes stand in it and whose clauses the outline has", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const outline = readOutline(text);
      const whole = folded(outline.text);
      const paths = new Set(
        outline.clauses.flatMap(function all(clause): string[] {
          return [clause.path, ...clause.children.flatMap(all)];
        }),
      );
      for (const { quote, clause } of evidences(factsOf(text))) {
        expect(whole).toContain(folded(quote));
        expect(paths).toContain(clause);
      }
    }),
    { numRuns: 400 },
  );
});

test("paths and ordinals are unique, ordinals are fit for ids, and no word of the text is lost", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { clauses } = readOutline(text);
      const all = clauses.flatMap(function all(clause): typeof clauses {
        return [clause, ...clause.children.flatMap(all)];
      });
      expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
      expect(new Set(all.map(({ ordinal }) => ordinal)).size).toBe(all.length);
      for (const { ordinal } of all) expect(ordinal).toMatch(/^[a-z0-9-]+$/);
    }),
    { numRuns: 300 },
  );
});

test("line ends make no difference", () => {
  fc.assert(
    fc.property(notices, (text) => {
      expect(factsOf(text.replaceAll("\n", "\r\n"))).toEqual(factsOf(text));
    }),
    { numRuns: 100 },
  );
});

/** Facts with every text in half-width. */
const narrow = (facts: unknown) => JSON.parse(JSON.stringify(facts).normalize("NFKC"));

test("nor does the width of spaces and of punctuation between Chinese words", () => {
  const text = "某区行动方案\n一、重点任务\n1.压缩时限。三日办结。（牵头单位：审批局；责任单位：财政局、税务局）";
  const half = text.replaceAll("（", "(").replaceAll("）", ")").replaceAll("：", ":").replaceAll("；", ";");
  expect(narrow(factsOf(half))).toEqual(narrow(factsOf(text)));
  expect(factsOf(text.replaceAll("\n", "\n　　"))).toEqual(factsOf(text));
});

test.each(["（", "《", "“", "一、", "附件1", "、", "（责任单位：", "1.", "a ", "\t\n", "二级指标", "各部门，", "牵头", "每月", "\n\n"])(
  "a megabyte of %j is read",
  (piece) => {
    expect(() => factsOf(piece.repeat(Math.floor(1_000_000 / piece.length)))).not.toThrow();
  },
);
