import type { FastifyInstance } from "fastify";
import jsonld from "jsonld";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runRepealCommand } from "../../server/editorial/repeal-command.ts";
import { loadRecord, unloadRecord } from "../../server/graph/load/load-record.ts";
import { OpenData } from "../../server/graph/open-data/open-data.ts";
import { createHttpServer } from "../../server/http/create-http-server.ts";
import { addDataRoutes } from "../../server/http/data-routes.ts";
import { caseIn } from "../editorial/case-steps.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { smallRecord } from "../graph/small-record.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { threeSteps } from "../graphql/world.ts";

const SITE = "https://zelian.example";
const LICENSE = "https://creativecommons.org/licenses/by/4.0/";
const { notice } = threeSteps();

describe.each(graphEngines)("the graph on $name, taken away", (engine) => {
  let api: OpenApi;
  let server: FastifyInstance;
  beforeAll(async () => {
    api = await openApi(engine, [notice.record, smallRecord({ id: "small", title: '“简称"甲",\n乙', leads: { 开办企业: "=1+1局" } })]);
    server = createHttpServer({ trustProxy: null, publicUrl: SITE });
    addDataRoutes(server, new OpenData(api.graph), { siteUrl: SITE, license: LICENSE });
  });
  afterAll(async () => {
    await server.close();
    await api.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) => server.inject({ url: path, headers });
  const cursorNow = async () => Number((await get("/data/Unit.csv")).headers["zelian-cursor"]);
  const changes = async (since: string | number) => {
    const lines = (await get(`/data/changes?since=${since}`)).body.trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line) as Record<string, any>);
  };

  test("a spreadsheet opens what units lead in Chinese, with its evidence, and runs none of it", async () => {
    const { body, headers } = await get("/data/LEADS.csv");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
    expect(body.startsWith("\ufefffrom,fromName,fromKind,to,toName,toKind,key,policyId,clauseId,quote,")).toBe(true);
    const line = body.split("\r\n").find((each) => each.startsWith("demo.u-=1+1局"));
    expect(line).toContain("demo.u-=1+1局,'=1+1局,Unit,small.i-开办企业,开办企业,Indicator,");
    expect(line).toContain(",small,small.1,'=1+1局牵头开办企业,");
    expect(line).toContain(`${SITE}/policies/small#1`);
    expect((await get("/data/Policy.csv")).body).toContain('small,"“简称""甲"",\n乙",');
  });

  test("the JSON-LD holds every node once, its edges with the clause that says so, and names what a program can look up", async () => {
    const { body } = await get("/data/graph.jsonld");
    const document = JSON.parse(body);
    const ids: string[] = document["@graph"].map((thing: { "@id": string }) => thing["@id"]);
    const [held] = await api.graph.read<{ n: number }>("MATCH (n:Entity) RETURN count(n) AS n");
    expect([ids.length, new Set(ids).size]).toEqual([held?.n, held?.n]);
    expect(document.license).toBe(LICENSE);
    const unit = document["@graph"].find(({ id }: { id: string }) => id === "demo.u-=1+1局");
    expect(unit).toMatchObject({
      "@id": `${SITE}/units/demo.u-=1+1局`,
      "@type": ["Unit", "schema:GovernmentOrganization"],
      name: "=1+1局",
      leads: [{ to: `${SITE}/indicators/small.i-开办企业`, quote: "=1+1局牵头开办企业", clause: `${SITE}/policies/small#1` }],
    });
    const triples = (await jsonld.toRDF(document, { safe: true } as object)) as { predicate: { value: string } }[];
    const predicates = new Set(triples.map(({ predicate }) => predicate.value));
    for (const known of [`${SITE}/data#leads`, `${SITE}/data#clause`, "https://schema.org/name"]) expect(predicates).toContain(known);
  });

  test("a draft is in no file; once published it is, and withdrawn it leaves with when and why", async () => {
    const before = await cursorNow();
    const { id: draft } = await caseIn(api, "DRAFT", "还在写的案例");
    expect(await changes(before)).toEqual([{ cursor: before }]);
    const { id: published } = await caseIn(api, "PUBLISHED", "已发布的案例");
    const { id: withdrawn } = await caseIn(api, "WITHDRAWN", "已撤回的案例");
    for (const path of ["/data/CaseStudy.csv", "/data/graph.jsonld"]) {
      const { body } = await get(path);
      expect(body).toContain("已发布的案例");
      expect(body).not.toMatch(/还在写的案例|已撤回的案例/);
    }
    const told = await changes(before);
    expect(told.filter(({ id }) => id === draft)).toEqual([]);
    expect(told.find(({ id }) => id === published)).toMatchObject({
      operation: "PUT",
      kind: "CaseStudy",
      data: { title: "已发布的案例", url: `${SITE}/cases/${published}` },
    });
    const tombstone = told.findLast(({ id }) => id === withdrawn);
    expect(tombstone).toMatchObject({ operation: "DELETE", reason: "数据有误", at: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(tombstone).not.toHaveProperty("data");
    expect(told.at(-1)).toEqual({ cursor: await cursorNow() });
  });

  test("a notice that is taken out leaves with all that it said; one that is repealed stays, and says from when", async () => {
    await loadRecord(api.graph, smallRecord({ id: "short", leads: { 纳税: "税务局" } }));
    const before = await cursorNow();
    await runRepealCommand(api.graph, ["repeal", "small", "2026-01-01"], () => {});
    await unloadRecord(api.graph, "short");
    const told = await changes(before);
    expect(told.find(({ id }) => id === "small")).toMatchObject({
      operation: "REPEAL",
      reason: "自 2026-01-01 起废止。",
      data: { status: "REPEALED", repealedOn: "2026-01-01" },
    });
    const gone = told.filter(({ operation }) => operation === "DELETE").map(({ id }) => id);
    expect(gone.sort()).toEqual(["demo.u-税务局", "short", "short.1", "short.i-纳税"]);
  });

  test("changes since a date are those from that day on, in China", async () => {
    const all = await changes(0);
    expect(await changes("2020-01-01")).toEqual(all);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await changes(today)).toEqual(all);
    expect(await changes("2190-01-01")).toEqual([{ cursor: await cursorNow() }]);
  });

  test.each([
    ["", /没有写从何时起/],
    ["?since=", /看不懂/],
    ["?since=yesterday", /“yesterday”看不懂。请写成日期 2026-11-01/],
    ["?since=2026-02-30", /看不懂/],
    ["?since=1848-01-01", /1949 到 2200/],
    ["?since=-1", /看不懂/],
    ["?since=1&since=2", /只能写一个/],
    ["?since=999999999", /还靠后.*重新下载/],
  ])("/data/changes%s is refused in words", async (query, words) => {
    const response = await get(`/data/changes${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0]).toMatchObject({ message: expect.stringMatching(words), extensions: { code: "BAD_USER_INPUT" } });
  });

  test("a kind that there is not is not found; a page of any site may read what there is; who has it is told so until it changes", async () => {
    expect((await get("/data/Secret.csv")).statusCode).toBe(404);
    const first = await get("/data/Unit.csv", { origin: "https://elsewhere.example" });
    expect(first.headers["access-control-allow-origin"]).toBe("*");
    const etag = first.headers.etag as string;
    expect((await get("/data/Unit.csv", { "if-none-match": etag })).statusCode).toBe(304);
    const licensedAnew = createHttpServer({ trustProxy: null, publicUrl: SITE });
    addDataRoutes(licensedAnew, new OpenData(api.graph), { siteUrl: SITE, license: "https://example.org/another" });
    expect((await licensedAnew.inject({ url: "/data/Unit.csv", headers: { "if-none-match": etag } })).statusCode).toBe(200);
    await licensedAnew.close();
    await loadRecord(api.graph, smallRecord({ id: "later", leads: { 注销: "登记局" } }));
    expect((await get("/data/Unit.csv", { "if-none-match": etag })).body).toContain("登记局");
  });
});
