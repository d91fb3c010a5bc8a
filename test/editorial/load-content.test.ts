import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ContentText, loadContent } from "../../server/editorial/content/load-content.ts";
import { readChanges } from "../../server/graph/change-log.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { loadRecord } from "../../server/graph/load/load-record.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { smallRecord } from "../graph/small-record.ts";

const EXPLAINED: ContentText = {
  kind: "interpretation",
  id: "plan-explained",
  text: `---
title: 计划说了什么
policy: plan
official: false
compiledFrom: [plan]
---

> 只根据原文整理。

## 谁牵头

**开办企业**由市场监管局牵头。[一](clause:plan#1) <script>alert(1)</script>

- 再看[外面](https://example.org/)和[坏的](javascript:alert(1))。

## 没有写的

原文没有写期限。
`,
};
const CASE: ContentText = {
  kind: "case",
  id: "plan-case",
  text: `---
title: 一家牵头
summary: 市场监管局牵头开办企业。
jurisdiction: 示例区
policy: plan
clause: "1"
quote: 市场监管局 牵头开办企业
indicators: [开办企业]
measures: []
official: false
---

## 背景

计划这样写。[一](clause:plan#1)

## 做法

一家牵头。[一](clause:plan#1)
`,
};
const changed = (content: ContentText, from: string, to: string): ContentText => ({ ...content, text: content.text.replace(from, to) });

describe.each(graphEngines)("interpretations and cases on $name", ({ open }) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await open();
    await loadRecord(graph, smallRecord({ id: "plan", leads: { 开办企业: "市场监管局" } }));
    await loadContent(graph, [EXPLAINED, CASE]);
  });
  afterAll(() => graph.close());

  test("an interpretation explains its policy, a section the clause it cites first", async () => {
    expect(
      await graph.read(
        `MATCH (i:Interpretation {id: 'plan-explained'})-[:EXPLAINS]->(p:Policy) RETURN p.id AS policy, i.state AS state, i.official AS official`,
      ),
    ).toEqual([{ policy: "plan", state: "PUBLISHED", official: false }]);
    expect(
      await graph.read(
        `MATCH (s:InterpretationSection) OPTIONAL MATCH (s)-[:EXPLAINS]->(c:Clause)
         RETURN s.heading AS heading, s.text AS text, c.id AS clause ORDER BY s.position`,
      ),
    ).toEqual([
      {
        heading: "谁牵头",
        text: "开办企业由市场监管局牵头。 <script>alert(1)</script>\n再看外面和[坏的](javascript:alert(1))。",
        clause: "plan.1",
      },
      { heading: "没有写的", text: "原文没有写期限。", clause: null },
    ]);
  });

  test("citations become links to the clause, and the HTML is safe", async () => {
    const [row] = await graph.read<{ html: string }>("MATCH (i:Interpretation) RETURN i.bodyHtml AS html");
    expect(row?.html).toContain('<a href="/policies/plan#1" class="clause-mark">一</a>');
    expect(row?.html).toContain("<blockquote>");
    expect(row?.html).not.toMatch(/<script|href="javascript/);
  });

  test("a case demonstrates its indicators and its policy, and quotes its clause", async () => {
    expect(
      await graph.read(
        `MATCH (c:CaseStudy)-[:DEMONSTRATES]->(s)
         RETURN s.id AS subject, c.quote AS quote, c.clauseId AS clause, c.practice AS practice, c.outcome AS outcome ORDER BY subject`,
      ),
    ).toEqual(
      ["plan", "plan.i-开办企业"].map((subject) => ({
        subject,
        quote: "市场监管局 牵头开办企业",
        clause: "plan.1",
        practice: "一家牵头。[一](clause:plan#1)",
        outcome: null,
      })),
    );
  });

  test("loading again changes nothing; a changed text is the next revision", async () => {
    const end = (await readChanges(graph, 0, 1_000)).at(-1)?.seq ?? 0;
    await loadContent(graph, [EXPLAINED, CASE]);
    expect(await readChanges(graph, end, 1_000)).toEqual([]);
    await loadContent(graph, [changed(CASE, "一家牵头。[", "只有一家牵头。[")]);
    expect(await readChanges(graph, end, 1_000)).toMatchObject([{ entityId: "plan-case", label: "CaseStudy", operation: "PUT" }]);
    expect(await graph.read("MATCH (c:CaseStudy) RETURN c.revision AS revision, c.practice AS practice")).toEqual([
      { revision: 2, practice: "只有一家牵头。[一](clause:plan#1)" },
    ]);
  });

  test.each([
    ["a clause that does not exist", changed(EXPLAINED, "plan#1", "plan#7"), /plan-explained\.md.*clause:plan#7.*没有条款 7/],
    ["a policy that does not exist", changed(EXPLAINED, "policy: plan", "policy: nowhere"), /plan-explained\.md.*没有政策 nowhere/],
    ["a quote that its clause does not hold", changed(CASE, "市场监管局 牵头开办企业", "财政局牵头"), /没有引文“财政局牵头”/],
    ["an indicator that its policy does not have", changed(CASE, "[开办企业]", "[纳税]"), /plan-case\.md.*没有指标“纳税”/],
    ["a missing section", changed(CASE, "## 做法", "## 作法"), /plan-case\.md.*## 做法/],
    ["front matter without a title", changed(CASE, "title: 一家牵头\n", ""), /plan-case\.md.*title/],
    ["no front matter", { ...CASE, text: "## 做法" }, /plan-case\.md.*---/],
  ])("refuses %s, naming the file", async (_what, content, message) => {
    await expect(loadContent(graph, [content])).rejects.toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringMatching(message) });
  });
});
