import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setUnitContact } from "../../server/editorial/units/set-unit-contact.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { loadPolicies } from "../../server/graph/load/load-policies.ts";
import { loadRecord, unloadRecord } from "../../server/graph/load/load-record.ts";
import { mergeUnits } from "../../server/graph/load/merge-units.ts";
import type { PolicySource } from "../../server/graph/load/policy-source.ts";
import { extractFacts } from "../../server/ingest/extract-facts.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";
import { wang } from "../editorial/people.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { graphEngines } from "./open-graphs.ts";
import { smallRecord } from "./small-record.ts";

const OLD = "demo.u-工信局";
const KEPT = "demo.u-工业和信息化局";

describe.each(graphEngines)("two units that turn out to be one on $name", (engine) => {
  let api: OpenApi;
  let graph: GraphStore;
  beforeAll(async () => {
    api = await openApi(engine, []);
    graph = api.graph;
  });
  beforeEach(async () => {
    await graph.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "工信局", 纳税: "税务局" } }));
    await loadRecord(graph, smallRecord({ id: "q", leads: { 获得电力: "工业和信息化局" } }));
  });
  afterAll(() => api.close());

  const unit = async (id: string) =>
    (await api.ask(`query ($id: ID!) { unit(id: $id) { id name aliases leadsIndicators { name } } }`, { id })).unit;

  test("are one unit with both names, all that was said of either, and where it says so", async () => {
    await mergeUnits(graph, { gone: OLD, kept: KEPT });
    expect(await unit(KEPT)).toEqual({
      id: KEPT,
      name: "工业和信息化局",
      aliases: ["工信局"],
      leadsIndicators: [{ name: "开办企业" }, { name: "获得电力" }],
    });
    expect(
      await graph.read("MATCH (:Unit {id: $id})-[r:LEADS]->(:Indicator {name: '开办企业'}) RETURN r.quote AS quote", { id: KEPT }),
    ).toEqual([{ quote: "工信局牵头开办企业" }]);
  });

  test("are found by the id that one of them had, also after a second merge", async () => {
    await mergeUnits(graph, { gone: OLD, kept: KEPT });
    await mergeUnits(graph, { gone: KEPT, kept: "demo.u-税务局" });
    expect((await unit(OLD)).id).toBe("demo.u-税务局");
    const { node, neighbours } = await api.ask(`query ($id: ID!) { node(id: $id) { id } neighbours(id: $id) { totalCount } }`, { id: OLD });
    expect(node.id).toBe("demo.u-税务局");
    expect(neighbours).not.toEqual([]);
    const led = await api.ask(`{ indicators(unit: "${OLD}") { nodes { name } } }`);
    expect(led.indicators.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(["开办企业", "纳税", "获得电力"].sort());
  });

  test("stay one when a notice that named the former is read again, changed or taken out", async () => {
    await mergeUnits(graph, { gone: OLD, kept: KEPT });
    await loadRecord(graph, smallRecord({ id: "q", leads: { 获得电力: "工业和信息化局", 招标投标: "工业和信息化局" } }));
    expect((await unit(KEPT)).leadsIndicators).toHaveLength(3);
    await unloadRecord(graph, "q");
    expect((await unit(OLD)).leadsIndicators).toEqual([{ name: "开办企业" }]);
    await unloadRecord(graph, "p");
    expect(await unit(OLD)).toBeNull();
  });

  test.each([
    ["itself", OLD, OLD, "必须是图中的单位"],
    ["one that does not exist", OLD, "demo.u-nobody", "必须是图中的单位"],
  ])("is refused with %s", async (_what, gone, kept, message) => {
    await expect(mergeUnits(graph, { gone, kept })).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining(message),
    });
  });

  test("is refused across places", async () => {
    await graph.write((transaction) =>
      transaction.run("CREATE (:Unit:Entity:Actor {id: 'else.u-1', kind: 'UNIT', name: '工信局', jurisdictionId: 'else'})"),
    );
    await expect(mergeUnits(graph, { gone: "else.u-1", kept: KEPT })).rejects.toThrow("属于不同的地区");
    await graph.write((transaction) => transaction.run("MATCH (u:Unit {id: 'else.u-1'}) DETACH DELETE u"));
  });
});

const notice = (id: string, units: string): PolicySource => {
  const outline = readOutline(
    `示例区优化营商环境工作会议制度\n\n为优化营商环境，制定本制度。\n一、联席会议\n联席会议由分管副区长担任召集人。联席会议办公室设在发改局。\n联席会议成员单位为${units}。\n`,
  );
  return {
    origin: { id, title: id, jurisdiction: "示例区", parents: [], kind: null, publisher: null, note: null },
    outline,
    facts: extractFacts(outline),
  };
};

describe.each(graphEngines)("how merged units are reached, on $name", (engine) => {
  test("is what was entered for the one that stays, else for the one that goes", async () => {
    const api = await openApi(engine, []);
    await loadPolicies(api.graph, [notice("one", "营商办、企业服务局、税务局、国税局")]);
    const rows = await api.graph.read<{ id: string; name: string }>("MATCH (u:Unit) RETURN u.id AS id, u.name AS name");
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id as string;
    const enter = (name: string, phone: string) => setUnitContact(api.graph, wang, { unit: idOf(name), revision: 0, phone });
    await enter("营商办", "022-25200001");
    await enter("国税局", "022-25200002");
    await enter("税务局", "022-25200003");
    await mergeUnits(api.graph, { gone: idOf("营商办"), kept: idOf("企业服务局") });
    await mergeUnits(api.graph, { gone: idOf("国税局"), kept: idOf("税务局") });
    const HISTORY = `query($id: ID!) { unit(id: $id) { contact { revision phone } contactHistory { revision phone } } }`;
    const of = async (name: string) => (await api.as(wang).ask(HISTORY, { id: idOf(name) })).unit;
    expect((await of("企业服务局")).contact).toEqual({ revision: 1, phone: "022-25200001" });
    expect(await of("税务局")).toEqual({
      contact: { revision: 2, phone: "022-25200003" },
      contactHistory: [
        { revision: 2, phone: "022-25200003" },
        { revision: 1, phone: "022-25200002" },
      ],
    });
    await api.close();
  });
});

describe.each(graphEngines)("a name that a later notice explains on $name", (engine) => {
  test("merges by itself the units that were held apart", async () => {
    const api = await openApi(engine, []);
    await loadPolicies(api.graph, [notice("one", "营商办、税务局、财政局")]);
    await loadPolicies(api.graph, [notice("two", "企业服务局、税务局、财政局")]);
    const units = () =>
      api.graph.read<{ name: string; aliases: string[]; bodies: number }>(
        `MATCH (u:Unit) WHERE u.name IN ['营商办', '企业服务局']
         RETURN u.name AS name, u.aliases AS aliases, COUNT { (u)-[:MEMBER_OF]->(:MeetingBody) } AS bodies ORDER BY name`,
      );
    expect(await units()).toEqual([
      { name: "企业服务局", aliases: [], bodies: 1 },
      { name: "营商办", aliases: [], bodies: 1 },
    ]);
    const explained = notice("three", "营商办、人社局");
    explained.aliasLines = [{ name: "营商办", same: "企业服务局", certainty: "certain", reason: "机构改革方案" }];
    await loadPolicies(api.graph, [explained]);
    const [one, ...more] = await units();
    expect(more).toEqual([]);
    expect([one?.name, ...(one?.aliases ?? [])].sort()).toEqual(["企业服务局", "营商办"]);
    expect(one?.bodies).toBe(3);
    await api.close();
  });
});
