import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadRecord } from "../../server/graph/load/load-record.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { Notice } from "./notice.ts";
import { type OpenApi, openApi } from "./open-api.ts";
import { caseStudy, interpretation, taskForces, threeSteps } from "./world.ts";

const BING = { id: "bing", name: "丙区" };

/** Fifty indicators, each with two leads, three supports and a 专班 of its own. */
function fifty(id: string, names = Array.from({ length: 50 }, (_, index) => `指标${String(index).padStart(2, "0")}`)): Notice {
  const text = "牵头单位：财政局、教育局。责任单位：公安局、司法局、民政局。";
  const notice = new Notice({ id, title: `丙区指标（${id}）`, jurisdiction: BING, clauses: { "1": text } });
  for (const name of names) {
    const indicator = notice.indicator(name, ["1", "牵头单位"]);
    for (const unit of ["财政局", "教育局"]) notice.says("LEADS", notice.unit(unit), indicator, ["1", text], { text: unit });
    for (const unit of ["公安局", "司法局", "民政局"]) notice.says("SUPPORTS", notice.unit(unit), indicator, ["1", text], { text: unit });
    notice.says("TAKEN_UP_BY", indicator, notice.body(`${name}专班`, "TASK_FORCE", ["1", "牵头单位"]), ["1", "牵头单位"]);
  }
  return notice;
}

/** Loads a notice and returns the ids of its concepts, the first level first. */
async function loadConcepts({ graph }: OpenApi, { record }: Notice): Promise<string[]> {
  await loadRecord(graph, record);
  return record.nodes.filter(({ label }) => label === "IndicatorConcept").map(({ properties }) => properties.id);
}

const LIST = /* GraphQL */ `
  query ($first: Int) {
    indicators(jurisdiction: "丙区", first: $first) {
      nodes {
        name
        leads { unit { name jurisdiction { name } } citation { quote clause { path url } policy { title } } }
        supports { unit { name } citation { quote clause { path } policy { title } } }
        takenUpBy { basis body { name cadence { text } } citation { quote clause { path } policy { title } } }
        citation { quote clause { path } policy { title } }
        jurisdiction { name }
      }
    }
  }`;

describe.each(graphEngines)("lists on $name", (engine) => {
  let api: OpenApi;
  beforeAll(async () => {
    const { notice, ids } = threeSteps();
    api = await openApi(engine, [
      fifty("bing-a").record,
      taskForces().notice.record,
      notice.record,
      caseStudy("case-public", "PUBLISHED", ids.sheli),
      caseStudy("case-draft", "DRAFT", ids.sheli),
      caseStudy("case-withdrawn", "WITHDRAWN", ids.sheli),
      interpretation("explained", "PUBLISHED"),
      interpretation("explained-draft", "DRAFT"),
    ]);
  });
  afterAll(() => api?.close());

  test("fifty indicators with who leads, who supports and who takes them up cost as many trips as one", async () => {
    api.trips();
    const one = await api.ask(LIST, { first: 1 });
    const tripsOfOne = api.trips();
    const fiftyNodes = (await api.ask(LIST, { first: 50 })).indicators.nodes;
    expect(api.trips()).toBe(tripsOfOne);
    // One to learn which places the name means, one for everything else.
    expect(tripsOfOne).toBe(2);
    expect(fiftyNodes).toHaveLength(50);
    expect(fiftyNodes[0]).toEqual(one.indicators.nodes[0]);
    expect(fiftyNodes[49]).toMatchObject({
      leads: [{ unit: { name: "财政局" } }, { unit: { name: "教育局" } }],
      supports: [{ unit: { name: "公安局" } }, { unit: { name: "司法局" } }, { unit: { name: "民政局" } }],
      takenUpBy: [{ basis: "SUBJECT", body: { name: "指标49专班" } }],
    });
  });

  test("what a row carries itself costs no trip, and the total only where it is asked for", async () => {
    const trips = async (document: string) => {
      api.trips();
      await api.ask(document);
      return api.trips();
    };
    expect(await trips(`{ indicators(first: 5) { nodes { id name level } pageInfo { hasNextPage } } }`)).toBe(1);
    expect(await trips(`{ indicators(first: 5) { totalCount nodes { id } } }`)).toBe(2);
    expect(await trips(`{ indicators(first: 5) { nodes { leads { citation { quote clause { path } policy { title } } } } } }`)).toBe(1);
  });

  test("pages follow each other and survive what is inserted before them", async () => {
    const page = async (after: string | null) =>
      (
        await api.ask(
          `query ($after: String) { indicators(jurisdiction: "丙区", first: 20, after: $after) { totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
          { after },
        )
      ).indicators;
    const first = await page(null);
    expect(first).toMatchObject({ totalCount: 50, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    await loadRecord(api.graph, fifty("bing-0", ["新指标"]).record);
    const second = await page(first.pageInfo.endCursor);
    expect(second.nodes[0].name).toBe("指标20");
    expect(second).toMatchObject({ totalCount: 51, pageInfo: { hasNextPage: true, hasPreviousPage: true } });
    const third = await page(second.pageInfo.endCursor);
    expect(third.nodes.map(({ name }: { name: string }) => name)).toEqual(Array.from({ length: 10 }, (_, index) => `指标${40 + index}`));
    expect(third.pageInfo.hasNextPage).toBe(false);
    await loadRecord(api.graph, { ownerId: "bing-0", nodes: [], edges: [] });
  });

  test("the newest come first a page at a time, what bears no date last, and a cursor of one order is none of another", async () => {
    await loadRecord(
      api.graph,
      new Notice({ id: "bing-new", title: "丙区新政", jurisdiction: BING, issuedOn: "2021-01-01", clauses: {} }).record,
    );
    const page = async (after: string | null, orderBy = "NEWEST") =>
      (
        await api.ask(
          `query ($after: String, $orderBy: ListOrder) { policies(first: 2, after: $after, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { after, orderBy },
        )
      ).policies;
    const first = await page(null);
    expect(first.nodes).toEqual([{ id: "bing-new" }, { id: "yi-plan" }]);
    const second = await page(first.pageInfo.endCursor);
    expect(second).toMatchObject({ nodes: [{ id: "bing-a" }, { id: "jia-task-forces" }], pageInfo: { hasNextPage: false } });
    const grouped = await page(null, "GROUPED");
    expect(grouped.nodes).toEqual([{ id: "bing-a" }, { id: "bing-new" }]);
    expect(
      await api.refused(`query ($after: String) { policies(after: $after) { totalCount } }`, { after: first.pageInfo.endCursor }),
    ).toMatchObject({ message: expect.stringContaining("不属于这份清单") });
    await loadRecord(api.graph, { ownerId: "bing-new", nodes: [], edges: [] });
  });

  test("the case that was published or changed last comes first", async () => {
    const later = caseStudy("case-zuixin", "PUBLISHED", "yi-plan.m-1");
    for (const { properties } of later.nodes) Object.assign(properties, { updatedAt: "2026-10-01T00:00:00.000Z" });
    await loadRecord(api.graph, later);
    const { caseStudies } = await api.ask(`{ caseStudies(orderBy: NEWEST) { nodes { id } } }`);
    expect(caseStudies.nodes).toEqual([{ id: "case-zuixin" }, { id: "case-public" }]);
    await loadRecord(api.graph, { ownerId: "case-zuixin", nodes: [], edges: [] });
  });

  test("a case on 耗时 of 开办企业 has 开办企业 for a theme, is found by it, and one on a measure alone has none", async () => {
    const notice = new Notice({
      id: "ding",
      title: "丁区指标",
      jurisdiction: { id: "ding-qu", name: "丁区" },
      clauses: { "1": "开办企业：耗时" },
    });
    const first = notice.indicator("开办企业", ["1", "开办企业"], undefined, "开办企业");
    const second = notice.indicator("耗时", ["1", "耗时"], first, "开办企业：耗时");
    const [theme, concept] = await loadConcepts(api, notice);
    await loadRecord(api.graph, caseStudy("case-haoshi", "PUBLISHED", second));
    const found = await api.ask(
      `query ($theme: ID) {
        caseStudies(theme: $theme) { totalCount nodes { id themes { name } } }
        other: caseStudy(id: "case-public") { themes { name } }
        caseStudyChoices { themes { id name count } concepts { id count } jurisdictions { name count } }
      }`,
      { theme },
    );
    expect(found).toEqual({
      caseStudies: { totalCount: 1, nodes: [{ id: "case-haoshi", themes: [{ name: "开办企业" }] }] },
      other: { themes: [] },
      caseStudyChoices: {
        themes: [{ id: theme, name: "开办企业", count: 1 }],
        concepts: [{ id: concept, count: 1 }],
        jurisdictions: [{ name: "乙经济技术开发区", count: 2 }],
      },
    });
    for (const ownerId of ["case-haoshi", "ding"]) await loadRecord(api.graph, { ownerId, nodes: [], edges: [] });
  });

  test("a name means the whole name or an alias, and only else a part of one", async () => {
    const names = async (document: string) => Object.values(await api.ask(document))[0].nodes.map((node: any) => node.name ?? node.title);
    expect(await names(`{ indicators(name: "开办企业") { nodes { name } } }`)).toEqual(["开办企业"]);
    expect(await names(`{ indicators(name: " “开办” ") { nodes { name } } }`)).toEqual(["开办企业"]);
    expect(await names(`{ units(name: "市监局", jurisdiction: "甲区") { nodes { name } } }`)).toEqual(["市场监管局"]);
    expect(await names(`{ units(name: "市场监管局") { nodes { name } } }`)).toEqual(["市场监管局", "市场监管局"]);
    expect(await names(`{ measures(title: "用印") { nodes { title } } }`)).toEqual(["企业用印"]);
    expect(await names(`{ meetingBodies(name: "专题会") { nodes { name } } }`)).toEqual(["专题会"]);
    expect(await names(`{ indicators(unit: "人力资源和社会保障局") { nodes { name } } }`)).toEqual(["开办企业", "耗时", "人才流动便利度"]);
    expect(await names(`{ indicators(unit: "人社局", level: 1) { nodes { name } } }`)).toEqual(["开办企业"]);
  });

  test("a place means itself and all within it, by name, id, part or abbreviation", async () => {
    const count = async (jurisdiction: string) =>
      (await api.ask(`query ($jurisdiction: String) { measures(jurisdiction: $jurisdiction) { totalCount } }`, { jurisdiction })).measures
        .totalCount;
    for (const place of ["乙经济技术开发区", "yi", "乙经济", "乙经开区", "天津市", "天津"]) expect(await count(place)).toBe(2);
    expect(await count("甲区")).toBe(0);
  });

  test("an unknown unit or place is refused with the nearest names", async () => {
    expect(await api.refused(`{ indicators(unit: "人社据", jurisdiction: "甲区") { nodes { id } } }`)).toMatchObject({
      message: "没有“人社据”这个单位。是不是“人社局”？",
      extensions: { code: "NOT_FOUND", nearest: ["人社局"] },
    });
    expect(await api.refused(`{ measures(jurisdiction: "丁区") { nodes { id } } }`)).toMatchObject({
      message: "没有“丁区”这个地区。是不是“丙区”、“甲区”？",
      extensions: { code: "NOT_FOUND" },
    });
    expect((await api.refused(`{ units(jurisdiction: "MATCH (n) DETACH DELETE n") { totalCount } }`)).message).toContain("收录的地区有：");
  });

  test("text that looks like a statement is a name like any other", async () => {
    for (const name of ["' OR 1=1 //", "`) DETACH DELETE (n", "\\u0027", "$nameKey", "}{"]) {
      expect((await api.ask(`query ($name: String) { indicators(name: $name) { totalCount } }`, { name })).indicators).toEqual({
        totalCount: 0,
      });
    }
    expect((await api.ask(`{ collection { indicators } }`)).collection.indicators).toBe(54);
  });

  test("what is not there by its id is null", async () => {
    const nothing = await api.ask(
      `{ node(id: "none") { id } policy(id: "none") { id } clause(id: "none") { id } measure(id: "none") { id } indicator(id: "none") { id }
         unit(id: "none") { id } meetingBody(id: "none") { id } interpretation(id: "none") { id } caseStudy(id: "none") { id } withdrawal(id: "none") { at } }`,
    );
    expect(Object.values(nothing).every((value) => value === null)).toBe(true);
  });

  test("an id of another kind is null too, and node() tells every kind apart", async () => {
    expect(
      await api.ask(`{ measure(id: "yi-plan") { id } node(id: "yi-plan") { __typename id ... on Policy { title status issuedOn } } }`),
    ).toEqual({
      measure: null,
      node: { __typename: "Policy", id: "yi-plan", title: "乙开发区优化营商环境方案", status: "IN_FORCE", issuedOn: "2020-05-01" },
    });
    for (const [id, kind] of Object.entries({
      "yi-plan.1": "Clause",
      yi: "Jurisdiction",
      "case-public": "CaseStudy",
      explained: "Interpretation",
    })) {
      expect((await api.ask(`query ($id: ID!) { node(id: $id) { __typename } }`, { id })).node).toEqual({ __typename: kind });
    }
  });

  test("drafts and what was withdrawn show nowhere", async () => {
    const seen = await api.ask(`{
      caseStudies { totalCount nodes { id state results { name before after } citation { quote clause { url } } measures { title } attachments { id } } }
      interpretations(policy: "yi-plan") { totalCount nodes { id sections { heading clause { path } } } }
      policy(id: "yi-plan") { interpretations { id } caseStudies { id } }
      measures(policy: "yi-plan", first: 1) { nodes { caseStudies { id } } }
      collection { caseStudies interpretations }
      a: node(id: "case-draft") { id } b: node(id: "case-withdrawn") { id } c: node(id: "explained-draft") { id }
      caseStudy(id: "case-draft") { id } interpretation(id: "explained-draft") { id }
    }`);
    expect(seen).toEqual({
      caseStudies: {
        totalCount: 1,
        nodes: [
          {
            id: "case-public",
            state: "PUBLISHED",
            results: [{ name: "办理时间", before: "5", after: "1" }],
            citation: { quote: "设立企业半天完成", clause: { url: "/policies/yi-plan#1" } },
            measures: [{ title: "设立企业半天完成" }],
            attachments: [],
          },
        ],
      },
      interpretations: { totalCount: 1, nodes: [{ id: "explained", sections: [{ heading: "卡住了找谁", clause: { path: "2" } }] }] },
      policy: { interpretations: [{ id: "explained" }], caseStudies: [] },
      measures: { nodes: [{ caseStudies: [{ id: "case-public" }] }] },
      collection: { caseStudies: 1, interpretations: 1 },
      a: null,
      b: null,
      c: null,
      caseStudy: null,
      interpretation: null,
    });
  });

  test("a withdrawal says when and why, a draft nothing", async () => {
    const { withdrawn, draft } = await api.ask(
      `{ withdrawn: withdrawal(id: "case-withdrawn") { at reason } draft: withdrawal(id: "case-draft") { at } }`,
    );
    expect(withdrawn).toEqual({ at: "2021-01-01T00:00:00.000Z", reason: "通知已更正" });
    expect(draft).toBeNull();
  });

  test("a unit shows its work, and a body what it takes up, who convenes it and what is owed", async () => {
    const { unit, body, duties } = await api.ask(`{
      unit: units(name: "市场监管局", jurisdiction: "甲区") { nodes { leadsIndicators { name } leadsMeasures { title } memberOf { name } } }
      body: meetingBodies(name: "会商会", jurisdiction: "乙经开区") { nodes { takesUp { ... on Measure { title } } takesUpAll { text } policy { id } } }
      duties(unit: "公安局", jurisdiction: "乙经开区") { nodes { text by { actor { ... on Unit { name } } } to { actor { ... on Unit { name } } } } }
    }`);
    expect(unit.nodes).toEqual([{ leadsIndicators: [{ name: "开办企业" }, { name: "耗时" }], leadsMeasures: [], memberOf: [] }]);
    expect(body.nodes[0]).toEqual({
      takesUp: [{ title: "设立企业半天完成" }, { title: "企业用印" }],
      takesUpAll: [{ text: "会商会负责跨部门问题的协调沟通" }],
      policy: { id: "yi-plan" },
    });
    expect(duties.nodes).toEqual([{ text: "每月报送进展", by: [{ actor: { name: "公安局" } }], to: { actor: { name: "营商办" } } }]);
  });

  test("pages for a sitemap hold what the public may see, each once, and places are those that hold what is asked for", async () => {
    const { cases, behind, places } = await api.ask(
      `{ cases: pages(kind: CASE_STUDY) { parts nodes { id changedAt } } behind: pages(kind: CASE_STUDY, part: 2) { nodes { id } } places: jurisdictions(holding: MEASURE) { name } }`,
    );
    expect(cases).toEqual({ parts: 1, nodes: [{ id: "case-public", changedAt: expect.stringMatching(/^\d{4}-/) }] });
    expect(behind.nodes).toEqual([]);
    expect(places).toEqual([{ name: "乙经济技术开发区" }]);
    for (const asked of [
      "pages(kind: CLAUSE) { parts }",
      "pages(kind: POLICY, part: 0) { parts }",
      "jurisdictions(holding: CLAUSE) { id }",
    ])
      expect((await api.refused(`{ ${asked} }`)).extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("bad pages are refused in words", async () => {
    for (const first of [0, -1, 101, 1000]) {
      expect(await api.refused(`query ($first: Int) { policies(first: $first) { totalCount } }`, { first })).toMatchObject({
        message: expect.stringContaining(`收到的是 ${first}`),
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    const units = await api.ask(`{ units(first: 1) { pageInfo { endCursor } } }`);
    for (const after of [
      "",
      "x",
      "null",
      "W10",
      Buffer.from(`["Indicator","exact",{},1,2]`).toString("base64url"),
      Buffer.from(`["Indicator","exact",7,0,"yi-plan"]`).toString("base64url"),
      Buffer.from(`["Indicator","exact","yi-plan","0","yi-plan"]`).toString("base64url"),
      units.units.pageInfo.endCursor,
    ]) {
      expect(await api.refused(`query ($after: String) { indicators(after: $after) { totalCount } }`, { after })).toMatchObject({
        message: expect.stringContaining("不属于这份清单"),
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
  });
});
