import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "../../server/domain/facts.ts";
import { walk } from "../../server/ingest/extract/walk.ts";
import { readBlocks } from "../../server/ingest/outline/blocks.ts";
import { readHead } from "../../server/ingest/outline/head.ts";
import { readHeadings } from "../../server/ingest/outline/heading.ts";
import { splitLines } from "../../server/ingest/outline/line.ts";
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

test("any text gives facts whose quotes stand in the clauses that they name, as the load demands", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const words = new Map(
        walk(readOutline(text)).map(({ clause: { path, heading, text: own } }) => [path, folded(`${heading ?? ""}${own}`)]),
      );
      for (const { quote, clause } of evidences(factsOf(text))) expect(words.get(clause)).toContain(folded(quote));
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

/** Facts with every text in half-width and without white space. */
const narrow = (facts: unknown) =>
  JSON.parse(
    JSON.stringify(facts)
      .normalize("NFKC")
      .replace(/\\n|\s+/g, ""),
  );

/** A notice as offices write them: sections of tasks, each with its units. */
const plans = fc
  .array(
    fc.record({
      title: fc.constantFrom("压缩时限", "提升服务", "放宽准入", "完善规则", "畅通渠道"),
      text: fc.constantFrom(
        "推动审批服务提速，实现三日办结，提升企业获得感和满意度",
        "推行一次办成；各类窗口统一受理，让企业少跑腿、好办事",
        "建立台账（含清单），明确责任，定期调度，确保各项任务落到实处",
      ),
      lead: fc.constantFrom("审批局", "发展和改革局（粮食局）", "区市场监管局"),
      others: fc.uniqueArray(fc.constantFrom("财政局", "税务局", "各街道", "公安分局", "水务局"), { minLength: 1, maxLength: 4 }),
      date: fc.constantFrom("", "；完成时限：2023年6月底前", "；完成时限：长期坚持"),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((tasks) => [
    "某区行动方案",
    "一、重点任务",
    ...tasks.map(
      ({ title, text, lead, others, date }, at) =>
        `${at + 1}.${title}。${text}。（牵头单位：${lead}；责任单位：${others.join("、")}${date}）`,
    ),
    "二、工作机制",
    "联席会议办公室设在审批局，原则上每季度召开一次会议，对难以解决的问题报区政府决定。",
  ]);

test("nor does the width of spaces and of punctuation between Chinese words", () => {
  fc.assert(
    fc.property(plans, (lines) => {
      const half = lines.join("\n").replaceAll("（", "(").replaceAll("）", ")").replaceAll("：", ":").replaceAll("；", ";");
      expect(narrow(factsOf(half.replaceAll("，", ",")))).toEqual(narrow(factsOf(lines.join("\n"))));
      expect(factsOf(lines.map((line) => `　　${line}　`).join("\n"))).toEqual(factsOf(lines.join("\n")));
    }),
    { numRuns: 100 },
  );
});

test("nor do blank lines, nor the place where a sentence wraps after its commas", () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 1, max: 4 }), (lines, every) => {
      const whole = narrow(factsOf(lines.join("\n")));
      expect(narrow(factsOf(lines.join("\n\n")))).toEqual(whole);
      let commas = 0;
      const wrapped = lines.join("\n").replace(/[，、]/g, (mark) => (++commas % every === 0 ? `${mark}\n` : mark));
      expect(narrow(factsOf(wrapped))).toEqual(whole);
    }),
    { numRuns: 100 },
  );
});

test.each(["（", "《", "“", "一、", "附件1", "、", "（责任单位：", "1.", "a ", "\t\n", "二级指标", "各部门，", "牵头", "每月", "\n\n"])(
  "a megabyte of %j is read",
  (piece) => {
    expect(() => factsOf(piece.repeat(Math.floor(1_000_000 / piece.length)))).not.toThrow();
  },
);

/** How often a reader looks at what it is given, one by one. */
function looksAt<Each>(read: (given: Each[]) => unknown, given: Each[]): number {
  let count = 0;
  const get = (list: Each[], key: PropertyKey, self: unknown) => {
    if (typeof key === "string" && /^\d+$/.test(key)) count++;
    return Reflect.get(list, key, self);
  };
  read(new Proxy(given, { get }));
  return count;
}

/** How often a reader looks at the lines of a text. */
const looks = (read: (lines: ReturnType<typeof splitLines>) => unknown, text: string) => looksAt(read, splitLines(text));

test.each([
  "序号\n任务\n责任单位\n1\n建设公园\n区城管局\n",
  "序号 任务 责任单位\n1 建设公园 区城管局\n",
  "指标\n任务\n责任单位\n",
  "\t序号\n\t任务\n\t责任单位\n\t1\n\t建设\n\t区城管局\n",
  "a|b|c\n",
])("lines that repeat %j are looked at in proportion to their number", (piece) => {
  const [some, more] = [400, 1600].map((times) => looks(readBlocks, piece.repeat(times))) as [number, number];
  expect(more).toBeLessThanOrEqual(some * 5);
});

test("a head is short, however many lines could be its title", () => {
  expect(looks(readHead, "序号 任务 责任单位\n".repeat(5000))).toBeLessThan(100);
});

test.each(["1.5倍的增长\n", "一、提升服务\n", "1.\n提升\n", "第一条 提升服务。\n"])(
  "headings that repeat %j are looked at in proportion to their number",
  (piece) => {
    const [some, more] = [400, 1600].map((times) => looksAt(readHeadings, readBlocks(splitLines(piece.repeat(times))))) as [number, number];
    expect(more).toBeLessThanOrEqual(some * 5);
  },
);

/** `count` pieces, each with a name of its own. */
const numbered = (count: number, piece: (name: string) => string) =>
  Array.from({ length: count }, (_, index) =>
    piece([...String(index)].map((digit) => "东南西北中春夏秋冬和"[Number(digit)]).join("")),
  ).join("");

test("twenty thousand units in one list are as many units", () => {
  const facts = factsOf(`某区方案\n一、提升服务。（责任单位：${numbered(20_000, (name) => `${name}局、`)}财政局）`);
  expect(facts.units.length).toBeGreaterThan(19_000);
});

test("a notice that seems to set up more meetings and groups than there are says where it stopped", () => {
  const facts = factsOf(
    numbered(200, (name) => `${name}西联席会议由区长召集，每季度召开一次。\n成立${name}管理${name}建设工作领导小组，统筹推进。\n`),
  );
  expect(facts.meetings).toHaveLength(60);
  expect(facts.warnings.join()).toContain("会议只读前 60 个");
});
