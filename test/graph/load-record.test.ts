import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { GraphRecord } from "../../server/domain/graph-model.ts";
import { readChanges } from "../../server/graph/change-log.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { loadRecord, unloadRecord } from "../../server/graph/load/load-record.ts";
import { loadRecords } from "../../server/graph/load/load-records.ts";
import { graphEngines } from "./open-graphs.ts";
import { smallRecord } from "./small-record.ts";

describe.each(graphEngines)("loading a record on $name", ({ open }) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await open();
  });
  afterAll(() => graph.close());
  beforeEach(() => graph.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n")));

  const ids = async (label: string) =>
    (await graph.read<{ id: string }>(`MATCH (n:${label}) RETURN n.id AS id ORDER BY id`)).map(({ id }) => id);
  const leads = () =>
    graph.read("MATCH (i:Indicator)<-[r:LEADS]-(u:Unit) RETURN u.name AS unit, i.name AS indicator, r.quote AS quote ORDER BY i.id, u.id");
  const changesAfter = async (seq: number) =>
    (await readChanges(graph, seq, 1_000)).map(({ operation, label, entityId }) => `${operation} ${label} ${entityId}`).sort();
  const end = async () => (await readChanges(graph, 0, 1_000)).at(-1)?.seq ?? 0;

  test("puts nodes, labels, edges with their evidence, and one change line a node", async () => {
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    expect(await leads()).toEqual([{ unit: "市场监管局", indicator: "开办企业", quote: "市场监管局牵头开办企业" }]);
    expect(await ids("Subject")).toEqual(["p.i-开办企业"]);
    expect(await ids("Actor")).toEqual(["demo.u-市场监管局"]);
    expect(await readChanges(graph, 0, 1_000)).toMatchObject([{ seq: 1 }, { seq: 2 }, { seq: 3 }, { seq: 4 }, { seq: 5 }]);
    expect(await changesAfter(0)).toEqual([
      "PUT Clause p.1",
      "PUT Indicator p.i-开办企业",
      "PUT Jurisdiction demo",
      "PUT Policy p",
      "PUT Unit demo.u-市场监管局",
    ]);
  });

  test("changes nothing when the same record comes again", async () => {
    const record = smallRecord({ id: "p", leads: { 开办企业: "市场监管局", 获得电力: "工信局" } });
    await loadRecord(graph, record);
    const before = [
      await end(),
      await graph.read("MATCH (n) RETURN count(n) AS n"),
      await graph.read("MATCH ()-[r]->() RETURN count(r) AS n"),
    ];
    expect(await loadRecord(graph, structuredClone(record))).toMatchObject({ changed: false });
    expect([
      await end(),
      await graph.read("MATCH (n) RETURN count(n) AS n"),
      await graph.read("MATCH ()-[r]->() RETURN count(r) AS n"),
    ]).toEqual(before);
  });

  test("loads several in their order, and stops at the first that is refused", async () => {
    const refused = smallRecord({ id: "q", leads: { 纳税: "税务局" } });
    refused.edges.push({ type: "OF", from: "q", to: "nowhere", key: "dangling", properties: {} });
    const records = [smallRecord({ id: "p", leads: { 纳税: "税务局" } }), refused, smallRecord({ id: "r", leads: { 纳税: "税务局" } })];
    const loaded: [number, boolean][] = [];
    await expect(loadRecords(graph, records, ({ changed }, index) => loaded.push([index, changed]))).rejects.toThrow("q OF nowhere");
    expect(loaded).toEqual([[0, true]]);
    expect(await ids("Policy")).toEqual(["p"]);
  });

  test("replaces what the owner said before, and logs only what changed", async () => {
    const clause = "市场监管局牵头开办企业。\n工信局牵头获得电力。\n政务服务办牵头获得电力。";
    const first = withClause(smallRecord({ id: "p", leads: { 开办企业: "市场监管局", 获得电力: "工信局" } }), clause);
    const second = withClause(smallRecord({ id: "p", leads: { 开办企业: "市场监管局", 获得电力: "政务服务办" } }), clause);
    await loadRecord(graph, first);
    const before = await end();
    await loadRecord(graph, second);
    expect(await leads()).toEqual([
      { unit: "市场监管局", indicator: "开办企业", quote: "市场监管局牵头开办企业" },
      { unit: "政务服务办", indicator: "获得电力", quote: "政务服务办牵头获得电力" },
    ]);
    expect(await ids("Unit")).toEqual(["demo.u-市场监管局", "demo.u-政务服务办"]);
    expect(await changesAfter(before)).toEqual(["DELETE Unit demo.u-工信局", "PUT Indicator p.i-获得电力", "PUT Unit demo.u-政务服务办"]);
  });

  test("keeps a unit while another notice mentions it, and forgets it with the last", async () => {
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    await loadRecord(graph, smallRecord({ id: "q", leads: { 纳税: "市场监管局" } }));
    await unloadRecord(graph, "p");
    expect(await ids("Unit")).toEqual(["demo.u-市场监管局"]);
    expect(await graph.read("MATCH (u:Unit)-[:OF]->(j:Jurisdiction) RETURN u.name AS unit, j.name AS of")).toEqual([
      { unit: "市场监管局", of: "示例区" },
    ]);
    await unloadRecord(graph, "q");
    expect(await ids("Entity")).toEqual([]);
    expect(await ids("Contribution")).toEqual([]);
  });

  test("joins the aliases that notices give a unit, whatever their order, and drops what none gives any more", async () => {
    const unit = async () =>
      (await graph.read("MATCH (u:Unit) RETURN u.aliases AS aliases, u.nameKeys AS nameKeys"))[0] as {
        aliases: string[];
        nameKeys: string[];
      };
    const p = { id: "p", leads: { 开办企业: "市场监督管理局" }, aliases: { 市场监督管理局: ["市监局"] } };
    await loadRecord(graph, smallRecord(p));
    await loadRecord(graph, smallRecord({ id: "q", leads: { 纳税: "市场监督管理局" }, aliases: { 市场监督管理局: ["市场监管局"] } }));
    expect((await unit()).aliases.sort()).toEqual(["市场监管局", "市监局"].sort());
    expect((await unit()).nameKeys).toContain("市监局");
    await loadRecord(graph, smallRecord({ ...p, aliases: {} }));
    expect((await unit()).aliases).toEqual(["市场监管局"]);
  });

  test.each([
    ["a quote that its clause does not hold", "quote", "财政局牵头", /条款 p\.1 中没有引文“财政局牵头”/],
    ["a clause that does not exist", "clauseId", "p.9", /引用的条款 p\.9 不存在/],
  ])("refuses the whole record for %s, naming the fact", async (_what, property, value, message) => {
    const record = smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } });
    const lead = record.edges.find(({ type }) => type === "LEADS");
    Object.assign(lead?.properties ?? {}, { [property]: value });
    const loading = loadRecord(graph, record);
    await expect(loading).rejects.toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringMatching(message) });
    await expect(loading).rejects.toThrow("Unit 市场监管局 LEADS Indicator 开办企业");
    expect(await graph.read("MATCH (n) RETURN count(n) AS n")).toEqual([{ n: 0 }]);
  });

  test("finds a quote across line breaks and spaces of its clause", async () => {
    const record = withClause(smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }), "市场\n监管局 牵头\n开办企业");
    await expect(loadRecord(graph, record)).resolves.toMatchObject({ changed: true });
  });

  test("leaves the former state when a load fails half-way", async () => {
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    const before = await end();
    const record = smallRecord({ id: "p", leads: { 获得电力: "工信局" } });
    record.edges.push({ type: "OF", from: "p.i-获得电力", to: "nowhere", key: "dangling", properties: {} });
    await expect(loadRecord(graph, record)).rejects.toThrow("p.i-获得电力 OF nowhere：一端不存在");
    expect(await leads()).toEqual([{ unit: "市场监管局", indicator: "开办企业", quote: "市场监管局牵头开办企业" }]);
    expect(await end()).toBe(before);
  });

  test("refuses an id that belongs to another owner", async () => {
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    const thief = smallRecord({ id: "q", leads: {} });
    thief.nodes.push(...smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }).nodes.filter(({ label }) => label === "Indicator"));
    await expect(loadRecord(graph, thief)).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("p.i-开办企业") });
  });

  test("numbers changes without gaps or doubles when loads run in parallel", async () => {
    const notices = Array.from({ length: 6 }, (_, index) =>
      smallRecord({ id: `p${index}`, leads: { 开办企业: "市场监管局", 纳税: "税务局" } }),
    );
    await Promise.all(notices.map((record) => loadRecord(graph, record)));
    const lines = await readChanges(graph, 0, 1_000);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
    expect(await ids("Unit")).toEqual(["demo.u-市场监管局", "demo.u-税务局"]);
    expect(await graph.read("MATCH (:Unit)-[r:OF]->() RETURN count(r) AS n")).toEqual([{ n: 2 }]);
  });

  test("reads the change log page by page", async () => {
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    const first = await readChanges(graph, 0, 2);
    const rest = await readChanges(graph, first.at(-1)?.seq ?? 0, 10);
    expect([...first, ...rest].map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  test("a cited policy is a stub, REPLACED when so said; loaded later under its own id, it takes the citations over", async () => {
    const policies = () =>
      graph.read(
        "MATCH (p:Policy) OPTIONAL MATCH (p)<-[:REPLACES]-(by) RETURN p.id AS id, p.stub AS stub, p.status AS status, by.id AS by ORDER BY id",
      );
    const newer = smallRecord({ id: "new", leads: { 开办企业: "市场监管局" }, replaces: { id: "stub-old", title: "旧办法" } });
    await loadRecord(graph, newer);
    expect(await policies()).toEqual([
      { id: "new", stub: false, status: "UNDATED", by: null },
      { id: "stub-old", stub: true, status: "REPLACED", by: "new" },
    ]);
    await loadRecord(graph, smallRecord({ id: "old", title: "旧办法", leads: { 开办企业: "市场监管局" } }));
    expect(await policies()).toEqual([
      { id: "new", stub: false, status: "UNDATED", by: null },
      { id: "old", stub: false, status: "REPLACED", by: "new" },
    ]);
    await loadRecord(graph, smallRecord({ id: "new", leads: { 开办企业: "市场监管局" }, replaces: { id: "old", title: "旧办法" } }));
    await unloadRecord(graph, "old");
    expect(await policies()).toMatchObject([{ id: "new" }, { id: "old", stub: true, status: "REPLACED", by: "new" }]);
    await unloadRecord(graph, "new");
    expect(await ids("Entity")).toEqual([]);
  });
});

function withClause(record: GraphRecord, text: string): GraphRecord {
  for (const { label, properties } of record.nodes) if (label === "Clause") Object.assign(properties, { text });
  return record;
}
