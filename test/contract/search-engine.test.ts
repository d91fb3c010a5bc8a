import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BadInputError } from "../../server/domain/errors.ts";
import type { SearchDocument, SearchEngine, SearchRequest } from "../../server/search/search-engine.ts";
import { document } from "../search/document.ts";
import { HOSTILE } from "../search/hostile.ts";
import { type SearchPlace, searchEngines } from "../search/open-search-engines.ts";

describe.each(searchEngines)("what search promises, on $name", ({ place: makePlace }) => {
  let place: SearchPlace;
  let engine: SearchEngine;
  beforeEach(async () => {
    place = makePlace();
    engine = await place.open();
  });
  afterEach(async () => {
    await engine.close();
    await place.clear();
  });

  const put = (...documents: SearchDocument[]) => engine.write({ put: documents, delete: [], cursor: { seq: 1, entityId: null } });
  const search = (query: string, more: Partial<SearchRequest> = {}) => engine.search({ query, first: 20, ...more });
  const found = async (query: string, more: Partial<SearchRequest> = {}) => (await search(query, more)).hits.map(({ id }) => id);

  describe("finding", () => {
    test("finds Chinese words wherever they stand, the title first", async () => {
      await put(
        document("text", { text: "各单位配合开办企业的工作。" }),
        document("title", { kind: "INDICATOR", title: "开办企业", text: "牵头单位：市场监管局" }),
        document("other", { text: "获得电力由工信局牵头。" }),
      );
      expect(await found("开办企业")).toEqual(["title", "text"]);
    });

    test("finds a single character, a number with its unit, and a 文号 in any style of bracket", async () => {
      await put(
        document("tax", { text: "退税一日办结。" }),
        document("days", { text: "时限压缩至18个工作日。" }),
        document("number", { kind: "POLICY", title: "示例通知", docNumber: "示政办字〔2020〕11号" }),
      );
      expect(await found("税")).toEqual(["tax"]);
      expect(await found("18个工作日")).toEqual(["days"]);
      expect(await found("8个工作日")).toEqual([]);
      expect(await found("示政办字[2020]11号")).toEqual(["number"]);
      expect(await found("示政办字(2020) 11 号")).toEqual(["number"]);
    });

    test("finds a unit's passages by its other name", async () => {
      await put(
        document("unit", { kind: "UNIT", title: "规划和自然资源局（土地整理中心）", aliases: ["规自局"] }),
        document("measure", { kind: "MEASURE", title: "登记财产全面提速", text: "牵头单位：规自局" }),
      );
      expect(await found("规划和自然资源局")).toEqual(["unit", "measure"]);
      expect(await found("规自局")).toEqual(["unit", "measure"]);
    });

    test("reads pinyin and initials, and puts a wrong character right", async () => {
      await put(document("a", { kind: "INDICATOR", title: "开办企业" }), document("b", { kind: "INDICATOR", title: "招标投标" }));
      expect(await search("kaibanqiye")).toMatchObject({ hits: [{ id: "a" }], correctedQuery: "开办企业" });
      expect(await search("kbqy")).toMatchObject({ hits: [{ id: "a" }], correctedQuery: "开办企业" });
      expect(await search("招标头标")).toMatchObject({ hits: [{ id: "b" }], correctedQuery: "招标投标" });
      expect(await search("招标投标")).toMatchObject({ hits: [{ id: "b" }], correctedQuery: null });
    });

    test("leaves the words of a question aside", async () => {
      await put(
        document("a", { kind: "INDICATOR", title: "获得电力", text: "牵头单位：工信局" }),
        document("b", { text: "谁来负责一目了然。" }),
      );
      expect((await found("请问谁牵头获得电力？"))[0]).toBe("a");
    });

    test("finds the clause that was pasted before all others, however long", async () => {
      const clause =
        "各成员单位可于每季度末20日前向联席会议办公室报送会议议题，并将议题的主要内容、需审议的问题、存在的困难、工作建议等一并报送。";
      await put(
        document("office", { title: "联席会议办公室", text: "联席会议办公室负责议题的汇总，报送召集人。" }),
        document("topics", { title: "会议议题", text: "议题由成员单位报送。" }),
        document("clause", { title: "联络员会议", text: `${clause}联席会议办公室汇总后，报召集人或副召集人确定会议形式和时间。` }),
      );
      for (const pasted of [clause, `${clause}联席会议办公室汇总后，报召集人`, clause.replaceAll("，", "，\n")])
        expect((await found(pasted))[0]).toBe("clause");
    });

    test("leaves out a word that nothing holds, and says so", async () => {
      await put(document("a", { kind: "INDICATOR", title: "开办企业" }));
      expect(await search("开办企业 火星移民")).toMatchObject({ hits: [{ id: "a" }], correctedQuery: "开办企业" });
    });

    test("finds nothing for what is not there, and nothing for nothing", async () => {
      await put(document("a", { text: "落实人才补贴政策。" }));
      for (const query of ["火星移民补贴", "asdfghjkl", "量子纠缠", "", "  ", "。？！"]) expect(await found(query)).toEqual([]);
    });
  });

  describe("finding what is like a passage", () => {
    const words = "低压电零上门零审批零投资，办电环节压缩，提高供电可靠性";

    test("gives other passages of the same matter, the likest first, and none of its own clause", async () => {
      await put(
        document("a", { kind: "MEASURE", title: "电力接入", text: `${words}。`, clauseId: "one" }),
        document("a-clause", { title: "电力接入", text: `${words}。`, clauseId: "one" }),
        document("same-matter", { title: "获得电力", text: `${words}，由建交局牵头。` }),
        document("part", { title: "供电", text: "提高供电可靠性，低压电零投资；教育事业稳步提升，优先发展。" }),
        document("more", { title: "供电价格", text: "供电可靠性与电费透明度，低压电零投资零审批。" }),
        document("other", { title: "教育", text: "优先发展教育事业，建设幼儿园和学校。" }),
      );
      expect((await engine.similar("a", 10)).map(({ id }) => id)).toEqual(["same-matter", "part", "more"]);
      expect(await engine.similar("a", 1)).toMatchObject([{ id: "same-matter", url: "/policies/notice#same-matter" }]);
    });

    test("gives nothing for what is like nothing, and for what is not there", async () => {
      await put(document("a", { text: "开办企业" }), document("b", { text: "获得电力" }));
      for (const id of ["a", "gone", "", "\ud800"]) expect(await engine.similar(id, 5)).toEqual([]);
    });
  });

  describe("showing", () => {
    test("marks what matched and escapes everything else", async () => {
      await put(document("a", { text: '<img src=x onerror="alert(1)"> 开办企业 & <b>简化</b>流程' }));
      const [hit] = (await search("开办企业")).hits;
      expect(hit?.snippet).toBe("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; <mark>开办企业</mark> &amp; &lt;b&gt;简化&lt;/b&gt;流程");
      expect(hit?.text).toBe('<img src=x onerror="alert(1)"> 开办企业 & <b>简化</b>流程');
    });

    test("marks the name that stands in the text, whichever was asked for, across quotes and full width", async () => {
      await put(
        document("unit", { kind: "UNIT", title: "规划和自然资源局（土地整理中心）", aliases: ["规自局"] }),
        document("a", { text: "由规自局推进“放管服”改革，对接ＰＭ２．５。" }),
      );
      const snippet = async (query: string) => (await search(query, { kinds: ["CLAUSE"] })).hits[0]?.snippet;
      expect(await snippet("规划和自然资源局")).toBe("由<mark>规自局</mark>推进“放管服”改革，对接ＰＭ２．５。");
      expect(await snippet("放管服改革")).toBe("由规自局推进“<mark>放管服”改革</mark>，对接ＰＭ２．５。");
      expect(await snippet("pm2.5")).toBe("由规自局推进“放管服”改革，对接<mark>ＰＭ２．５</mark>。");
    });

    test("cuts a window around the match out of a long passage", async () => {
      await put(document("a", { text: `${"前".repeat(500)}开办企业${"后".repeat(500)}` }));
      const [hit] = (await search("开办企业")).hits;
      expect(hit?.snippet).toMatch(/^…前{24}<mark>开办企业<\/mark>后+…$/);
    });
  });

  describe("facets and pages", () => {
    const measures = [
      document("a1", {
        kind: "MEASURE",
        text: "开办企业",
        jurisdiction: "甲区",
        year: 2020,
        units: ["财政局"],
        policyId: "p1",
        policyTitle: "甲通知",
      }),
      document("a2", { kind: "CLAUSE", text: "开办企业", jurisdiction: "甲区", year: 2021, policyId: "p1", policyTitle: "甲通知" }),
      document("b1", {
        kind: "MEASURE",
        text: "开办企业",
        jurisdiction: "乙区",
        year: 2020,
        units: ["财政局", "税务局"],
        policyId: "p2",
        policyTitle: "乙通知",
      }),
    ];
    const facet = async (name: string, more: Partial<SearchRequest>) =>
      (await search("开办企业", more)).facets.find((one) => one.name === name)?.values.map(({ label, count }) => `${label} ${count}`);

    test("counts each facet over what the other filters leave", async () => {
      await put(...measures);
      expect(await facet("kind", {})).toEqual(["MEASURE 2", "CLAUSE 1"]);
      expect(await facet("kind", { kinds: ["MEASURE"] })).toEqual(["MEASURE 2", "CLAUSE 1"]);
      expect(await facet("jurisdiction", { kinds: ["MEASURE"] })).toEqual(["乙区 1", "甲区 1"]);
      expect(await facet("kind", { jurisdiction: "乙区" })).toEqual(["MEASURE 1"]);
      expect(await facet("unit", { jurisdiction: "乙区" })).toEqual(["税务局 1", "财政局 1"]);
      expect(await facet("year", { unit: "财政局" })).toEqual(["2020 2"]);
      expect(await facet("policy", { year: 2020 })).toEqual(["甲通知 1", "乙通知 1"]);
    });

    test("filters by each, and by all together", async () => {
      await put(...measures);
      expect((await found("开办企业", { kinds: ["MEASURE"] })).sort()).toEqual(["a1", "b1"]);
      expect(await found("开办企业", { jurisdiction: "乙区" })).toEqual(["b1"]);
      expect(await found("开办企业", { unit: "税务局" })).toEqual(["b1"]);
      expect(await found("开办企业", { year: 2021 })).toEqual(["a2"]);
      expect((await found("开办企业", { policyId: "p1" })).sort()).toEqual(["a1", "a2"]);
      expect(await search("开办企业", { kinds: ["CLAUSE"], year: 2020 })).toMatchObject({ hits: [], totalCount: 0, hasNextPage: false });
    });

    test("pages to the end without a gap or a repetition", async () => {
      const all = Array.from({ length: 437 }, (_, place) => document(`d${place}`, { text: `第${place}条 开办企业` }));
      await put(...all);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await search("开办企业", { first: 50, after });
        expect(page.totalCount).toBe(437);
        seen.push(...page.hits.map(({ id }) => id));
        after = page.hasNextPage ? page.endCursor : null;
      } while (after);
      expect(new Set(seen).size).toBe(437);
      expect(seen.length).toBe(437);
    });

    test("goes on where the page ended, though its last hit is gone", async () => {
      await put(...Array.from({ length: 30 }, (_, place) => document(`d${place}`, { text: `第${place}条 开办企业` })));
      const first = await search("开办企业", { first: 10 });
      const gone = first.hits.at(-1)?.id as string;
      await engine.write({ put: [], delete: [gone], cursor: { seq: 2, entityId: null } });
      const second = await search("开办企业", { first: 10, after: first.endCursor });
      const seenTwice = second.hits.filter(({ id }) => first.hits.some((hit) => hit.id === id));
      expect(second.hits.length).toBe(10);
      expect(seenTwice).toEqual([]);
    });
  });

  describe("keeping", () => {
    test("replaces a document put again, and forgets one deleted", async () => {
      await put(document("a", { text: "开办企业" }), document("b", { text: "开办企业" }));
      await engine.write({ put: [document("a", { text: "获得电力" })], delete: ["b", "unknown"], cursor: { seq: 2, entityId: "a" } });
      expect(await found("开办企业")).toEqual([]);
      expect(await found("获得电力")).toEqual(["a"]);
    });

    test("keeps documents and cursor together over a restart", async () => {
      expect(await engine.cursor()).toBeNull();
      await engine.write({ put: [document("a", { text: "开办企业" })], delete: [], cursor: { seq: 7, entityId: "a" } });
      await engine.close();
      engine = await place.open();
      expect(await engine.cursor()).toEqual({ seq: 7, entityId: "a" });
      expect(await found("开办企业")).toEqual(["a"]);
    });

    test("answers from the old index until the new one is whole", async () => {
      await put(document("old", { text: "开办企业" }));
      const seen: string[][] = [];
      async function* batches() {
        for (let batch = 0; batch < 3; batch++) {
          yield [document(`new${batch}`, { text: "开办企业" })];
          seen.push(await found("开办企业"));
        }
      }
      await engine.rebuild(batches(), { seq: 9, entityId: "x" });
      expect(seen).toEqual([["old"], ["old"], ["old"]]);
      expect((await found("开办企业")).sort()).toEqual(["new0", "new1", "new2"]);
      expect(await engine.cursor()).toEqual({ seq: 9, entityId: "x" });
    });

    test("keeps the old index when the new one cannot be filled", async () => {
      await put(document("old", { text: "开办企业" }));
      async function* broken() {
        yield [document("new", { text: "开办企业" })];
        throw new Error("the graph is gone");
      }
      await expect(engine.rebuild(broken(), { seq: 9, entityId: null })).rejects.toThrow("the graph is gone");
      expect(await found("开办企业")).toEqual(["old"]);
      expect(await engine.cursor()).toEqual({ seq: 1, entityId: null });
    });
  });

  describe("suggesting", () => {
    test("completes a name by its characters, its pinyin and its initials, each name once", async () => {
      await put(
        document("a", { kind: "INDICATOR", title: "开办企业", url: "/indicators/a" }),
        document("b", { kind: "INDICATOR", title: "开办企业", url: "/indicators/b" }),
        document("c", { kind: "UNIT", title: "规划和自然资源局", aliases: ["规自局"], url: "/units/c" }),
      );
      for (const prefix of ["开办", "kaiban", "kai ban", "kbq", "KBQY"]) {
        expect((await engine.suggest(prefix, 8)).map(({ text }) => text)).toEqual(["开办企业"]);
      }
      expect(await engine.suggest("规自", 8)).toEqual([{ text: "规自局", kind: "UNIT", url: "/units/c" }]);
      expect(await engine.suggest("%", 8)).toEqual([]);
    });
  });

  describe("bad input", () => {
    test("answers any string", async () => {
      await put(
        document("a", { kind: "INDICATOR", title: "开办企业", text: "牵头单位：市场监管局，时限0.5天" }),
        document("b", { text: "😀 a*b 100% <script>" }),
      );
      for (const query of HOSTILE) {
        const { hits, totalCount } = await search(query);
        expect(hits.length, JSON.stringify(query.slice(0, 40))).toBeLessThanOrEqual(totalCount);
        for (const { snippet } of hits) expect(snippet.replace(/<\/?mark>/g, "")).not.toMatch(/[<>]/);
        await engine.suggest(query, 8);
      }
    });

    test("answers any string that can be made up", async () => {
      await put(document("a", { text: "开办企业 “放管服”改革 PM2.5 50微克/立方米" }));
      const anything = fc.oneof(
        fc.string({ unit: "binary" }),
        fc.string({ unit: fc.constantFrom(...'开办企业放管服改0.5%天个*"()：a '.split("")) }),
      );
      await fc.assert(
        fc.asyncProperty(anything, async (query) => void (await search(query))),
        { numRuns: 300 },
      );
    });

    test("stores any text", async () => {
      await put(...HOSTILE.map((text, place) => document(`d${place}`, { text, title: text, aliases: [text], heading: text })));
      expect((await search("drop")).hits.length).toBeGreaterThan(0);
    });

    test("says what is wrong with a request that has no answer", async () => {
      await expect(search("开".repeat(10_001))).rejects.toThrow(BadInputError);
      await expect(search("开办", { first: 0 })).rejects.toThrow("first 是 0");
      await expect(search("开办", { first: 101 })).rejects.toThrow(BadInputError);
      for (const after of ["x", "", "W10", Buffer.from("[-5,1]").toString("base64url")].filter(Boolean)) {
        await expect(search("开办", { after })).rejects.toThrow("翻页地址");
      }
    });
  });
});
