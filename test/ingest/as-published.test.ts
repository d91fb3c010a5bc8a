import fc from "fast-check";
import { expect, test } from "vitest";
import type { OutlineClause } from "../../server/domain/outline.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";
import { factsOf, folded } from "./facts-of.ts";

const allClauses = (clauses: OutlineClause[]): OutlineClause[] => clauses.flatMap((clause) => [clause, ...allClauses(clause.children)]);

/** Every text in a value but paths, names of rules and reasons, however deep. */
function words(value: unknown, key = ""): string[] {
  if (typeof value === "string") return ["clause", "rule", "kind", "why", "date"].includes(key) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => words(each, Array.isArray(value) ? key : name));
}

const NOTICE = `某区行动方案(试行)
一、重点任务
1.压缩时限(三日办结).推动提速,实现"一网通办";企业少跑腿。(牵头单位:审批局(政务办);责任单位:财政局,税务局等部门)
序号\t任务\t牵头单位
1\t提升(服务)\t科技局
2\t完善,规则\t发改局(粮食局)
二、工作机制
联席会议办公室设在审批局,每季度召开一次会议;对难以解决的问题,报区政府决定。各单位每月25日前向联席会议办公室报送进展(含台账)。
`;

test("half-width punctuation of a notice stays in its clauses, quotes and names, though it is read like full-width", () => {
  const { clauses } = readOutline(NOTICE);
  expect(clauses.map(({ heading }) => heading)).toEqual(["某区行动方案(试行)", "重点任务", "工作机制"].slice(-clauses.length));
  const { title, measures } = factsOf(NOTICE);
  expect(title).toBe("某区行动方案(试行)");
  expect(measures[0]).toMatchObject({
    lead: ["审批局(政务办)"],
    responsible: ["财政局", "税务局"],
    openEnded: true,
    evidence: { quote: "(牵头单位:审批局(政务办);责任单位:财政局,税务局等部门)" },
  });
  for (const quote of words(factsOf(NOTICE).meetings.map(({ evidence }) => evidence))) expect(folded(NOTICE)).toContain(folded(quote));
});

const WIDTHS = ["（(", "）)", "：:", "；;", "，,"] as const;
const pieces = fc.constantFrom(
  ...["一、", "\n（一）", "\n1.", "\n（1）", "\n第三条 ", "重点任务", "提升服务（试行）", "压缩时限。", "推动办理，三日办结；", "\n二、"],
  ...["（牵头单位：审批局；责任单位：财政局，税务局等部门）", "\n牵头单位：发改局（粮食局）\n配合单位：各街道，各部门\n", "。", "，", "）"],
  ...[
    "\n序号\t任务\t牵头单位\n1\t提升，服务\t科技局\n2\t完善（规则）\t市场局\n",
    "联席会议由区长（召集人）主持，每月召开；",
    "\n附件：1.任务表（一）\n",
  ],
  ...["\n某区人民政府\n2023年5月6日\n", "\n各部门，各单位：\n", "《某条例》（某政发〔2019〕3号）", "\n附件1\n任务表（一）\n"],
);
/** Notices whose punctuation is of either width at random. */
const mixed = fc
  .tuple(fc.array(pieces, { maxLength: 40 }), fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 50 }))
  .map(([parts, choices]) => {
    let at = 0;
    return parts.join("").replace(/[（）：；，]/g, (mark) => {
      const pair = WIDTHS.find(([full]) => full === mark) as string;
      return pair[choices[at++ % choices.length] as number] as string;
    });
  });

test("every paragraph and cell of a clause, every quote and every name stands in the published text, white space apart", () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const whole = folded(text);
      const outline = readOutline(text);
      for (const { heading, text: own, table } of allClauses(outline.clauses))
        for (const part of [heading ?? "", ...own.split("\n"), ...(table ?? []).flat()]) expect(whole).toContain(folded(part));
      const facts = factsOf(text);
      for (const said of words([
        facts.title,
        facts.attachments,
        facts.measures,
        facts.indicators,
        facts.meetings.map(({ name, evidence }) => [name, evidence]),
      ]))
        for (const line of said.split("\n"))
          if (!/^[（(\d一二三四五六七八九十）)第条.-]*$/.test(line)) expect(whole).toContain(folded(line));
    }),
    { numRuns: 500 },
  );
});
