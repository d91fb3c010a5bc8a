import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadSeed } from "../../seed/load-seed.ts";
import { readChanges } from "../../server/graph/change-log.ts";
import { EmbeddedGraph } from "../../server/graph/engines/embedded-graph.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { loadRecord, unloadRecord } from "../../server/graph/load/load-record.ts";
import { migrateGraph } from "../../server/graph/migrations/migrate-graph.ts";
import { packageFile } from "../../server/graph/package-file.ts";
import { readGraphArguments, runGraphRequest } from "../../server/graph/transfer/graph-command.ts";
import { askGraphDesk, openGraphDesk } from "../../server/graph/transfer/graph-desk.ts";
import { graphEngines } from "./open-graphs.ts";
import { smallRecord } from "./small-record.ts";

const folder = mkdtempSync(join(tmpdir(), "zelian-transfer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

let said: string[] = [];
beforeEach(() => {
  said = [];
});
/** `npm run graph -- …` on an open graph. */
const command = (graph: GraphStore, ...args: string[]) =>
  runGraphRequest(
    graph,
    readGraphArguments(args, (name) => path(name)),
    (line) => said.push(line),
  );

async function openEmpty(name: string): Promise<GraphStore> {
  const graph = EmbeddedGraph.open(path(name));
  await migrateGraph(graph);
  return graph;
}

describe.each(graphEngines)("a graph with the seeds on $name", ({ name, open }) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await open();
    await loadSeed(graph, packageFile("seed"), () => {});
  });
  afterAll(() => graph.close());

  test("is exported to the same bytes twice, for its owner only, and changes nothing", async () => {
    expect(await command(graph, "export", `${name}-1.jsonl`)).toBe(0);
    expect(await command(graph, "export", `${name}-2.jsonl`)).toBe(0);
    expect(readFileSync(path(`${name}-2.jsonl`))).toEqual(readFileSync(path(`${name}-1.jsonl`)));
    expect(statSync(path(`${name}-1.jsonl`)).mode & 0o777).toBe(0o600);
    expect(said[0]).toMatch(/^已写出 .* 个节点，\d+ 条关系。$/);
  });

  test("goes to the other engine and comes back byte for byte", async () => {
    await command(graph, "export", `${name}-there.jsonl`);
    const other = await openEmpty(`${name}-other`);
    await command(other, "import", `${name}-there.jsonl`);
    await command(other, "export", `${name}-back.jsonl`);
    await other.close();
    expect(readFileSync(path(`${name}-back.jsonl`))).toEqual(readFileSync(path(`${name}-there.jsonl`)));
    expect(readFileSync(path(`${name}-there.jsonl`), "utf8")).toContain('"quote":');
    await command(graph, "restore", `${name}-back.jsonl`);
    await command(graph, "export", `${name}-again.jsonl`);
    expect(readFileSync(path(`${name}-again.jsonl`))).toEqual(readFileSync(path(`${name}-there.jsonl`)));
  });

  test("knows its notices again after an import: loading them once more changes nothing", async () => {
    const said: string[] = [];
    await loadSeed(graph, packageFile("seed"), (line) => said.push(line));
    expect(said).toEqual([]);
  });

  test("is restored from a backup as it was, and every entity reaches the change log", async () => {
    const small = smallRecord({ id: "later", leads: { 开办企业: "市场监管局" } });
    await command(graph, "backup", `${name}.jsonl.gz`);
    await command(graph, "export", `${name}-before.jsonl`);
    await loadRecord(graph, small);
    const [last] = (await graph.read<{ seq: number }>("MATCH (c:Change) RETURN max(c.seq) AS seq")) as [{ seq: number }];
    await command(graph, "restore", `${name}.jsonl.gz`);
    await command(graph, "export", `${name}-after.jsonl`);
    expect(readFileSync(path(`${name}-after.jsonl`))).toEqual(readFileSync(path(`${name}-before.jsonl`)));
    const changes = await readChanges(graph, last.seq, 100_000);
    const entities = await graph.read<{ n: number }>("MATCH (n:Entity) RETURN count(n) AS n");
    expect(changes.filter(({ operation }) => operation === "PUT")).toHaveLength(entities[0]?.n as number);
    expect(changes).toContainEqual(expect.objectContaining({ entityId: "later", operation: "DELETE" }));
  });

  test("imports nothing where there is something, and says how to replace it", async () => {
    await expect(command(graph, "import", `${name}-1.jsonl`)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("restore"),
    });
  });

  test("leaves accounts out of an export and keeps them in a backup; sessions and secrets are in neither, and no restore touches them", async () => {
    const hidden = ["CREATE (:Account {id: 'editor'})", "CREATE (:Credential {id: 'c1', password: 'hash-of-it'})"];
    const neither = ["CREATE (:Session {id: 's1', token: 'open-sesame'})", "CREATE (:Secret {id: 'signing', value: 'key-of-all'})"];
    for (const cypher of [...hidden, ...neither]) await graph.write((transaction) => transaction.run(cypher));
    await command(graph, "export", `${name}-public.jsonl`);
    await command(graph, "backup", `${name}-whole.jsonl`);
    const [exported, backup] = ["public", "whole"].map((kind) => readFileSync(path(`${name}-${kind}.jsonl`), "utf8"));
    for (const word of ["hash-of-it", "open-sesame", "key-of-all"]) expect(exported).not.toContain(word);
    for (const word of ["open-sesame", "key-of-all"]) expect(backup).not.toContain(word);
    const held = "MATCH (n) WHERE n:Account OR n:Credential OR n:Session OR n:Secret RETURN n.id AS id ORDER BY id";
    await command(graph, "restore", `${name}-public.jsonl`);
    expect(await graph.read(held)).toEqual(["c1", "editor", "s1", "signing"].map((id) => ({ id })));
    await graph.write((transaction) => transaction.run("MATCH (n) WHERE n:Account OR n:Credential DETACH DELETE n"));
    await command(graph, "restore", `${name}-whole.jsonl`);
    expect(await graph.read(held)).toEqual(["c1", "editor", "s1", "signing"].map((id) => ({ id })));
  });
});

describe.each(graphEngines)("a file that is not as it was written, on $name", ({ name, open }) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await open();
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
  });
  afterAll(() => graph.close());

  test.each([
    ["cut off", (text: string) => text.slice(0, -100), /不完整|看不懂|末行/],
    ["changed", (text: string) => text.replace("牵头", "配合"), /校验不符/],
    ["of a newer program", (text: string) => text.replace(/"schema":\d+/, '"schema":99'), /结构版本是 99/],
    ["none of ours", () => "{}\n", /不是图库的导出文件/],
    [
      "carrying what an export does not have",
      (text: string) => text.replace('"labels":["Contribution"]', '"labels":["Account"]'),
      /Account/,
    ],
  ])("is refused where it is %s, and the graph stays as it was", async (what, spoil, message) => {
    await command(graph, "export", `${name}-good.jsonl`);
    writeFileSync(path("bad.jsonl"), spoil(readFileSync(path(`${name}-good.jsonl`), "utf8")));
    await expect(command(graph, "restore", "bad.jsonl"), what).rejects.toThrow(message);
    await command(graph, "export", `${name}-still.jsonl`);
    expect(readFileSync(path(`${name}-still.jsonl`))).toEqual(readFileSync(path(`${name}-good.jsonl`)));
  });
});

describe("check", () => {
  let graph: GraphStore;
  beforeEach(async () => {
    graph = await openEmpty("check");
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
  });
  afterEach(async () => {
    await unloadRecord(graph, "p");
    await graph.close();
    rmSync(path("check"), { recursive: true });
  });
  const change = (cypher: string) => graph.write((transaction) => transaction.run(cypher));

  test("finds nothing where all is well", async () => {
    expect([await command(graph, "check"), said]).toEqual([0, ["没有发现问题。"]]);
  });

  test.each([
    [
      "a citation of a clause that is gone",
      "MATCH (c:Clause) DETACH DELETE c",
      "demo.u-市场监管局 LEADS p.i-开办企业：引用的条款 p.1 不存在。",
    ],
    ["a quote that no longer stands in its clause", "MATCH (c:Clause) SET c.text = '别的话'", "p.1 中已没有引文“市场监管局牵头开办企业”"],
    [
      "a ladder that leads back to where it began",
      "CREATE (a:Entity {id: 'a'}), (b:Entity {id: 'b'}), (a)-[:ESCALATES_TO {key: '1'}]->(b), (b)-[:ESCALATES_TO {key: '2'}]->(a)",
      "a → b → a",
    ],
    [
      "two units of one name in one place",
      "CREATE (:Unit:Entity {id: 'demo.u-2', kind: 'UNIT', jurisdictionId: 'demo', nameKeys: ['市场监管局']})",
      "demo.u-2、demo.u-市场监管局 同名",
    ],
  ])("finds %s and ends with 1", async (_what, cypher, message) => {
    await change(cypher);
    expect(await command(graph, "check")).toBe(1);
    expect(said.join("\n")).toContain(message);
    await change("MATCH (n) WHERE n.id IN ['a', 'b', 'demo.u-2'] DETACH DELETE n");
  });
});

describe("a folder that a server holds", () => {
  test("is exported and restored by the server, which the command asks over a socket of the owner's own", async () => {
    const graph = await openEmpty("held");
    await loadRecord(graph, smallRecord({ id: "p", leads: { 开办企业: "市场监管局" } }));
    const desk = await openGraphDesk(path("held"), (args, say) => runGraphRequest(graph, readGraphArguments(args, path), say));
    expect(statSync(join(path("held"), "desk.sock")).mode & 0o777).toBe(0o600);
    const ask = (...args: string[]) => askGraphDesk(path("held"), args, (line) => said.push(line), new Error("taken"));
    expect(await ask("backup", "held.jsonl")).toBe(0);
    await unloadRecord(graph, "p");
    expect(await ask("restore", "held.jsonl")).toBe(0);
    expect(await graph.read("MATCH (p:Policy) RETURN p.id AS id")).toEqual([{ id: "p" }]);
    appendFileSync(path("held.jsonl"), "x");
    expect(await ask("restore", "nowhere.jsonl")).toBe(1);
    expect(said.at(-1)).toContain("nowhere.jsonl");
    await desk.close();
    await expect(ask("check")).rejects.toThrow("taken");
    await graph.close();
  });
});

test("a file that cannot be written is an error that names it", async () => {
  const graph = await openEmpty("unwritable");
  await expect(command(graph, "export", "unwritable/owner.json/x.jsonl")).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message: expect.stringMatching(/x\.jsonl 读写失败（E\w+）/),
  });
  await graph.close();
});

test.each([[], ["export"], ["check", "x"], ["burn", "x"], ["export", "a", "b"]])(
  "the arguments %j are answered with the usage",
  (...args) => {
    expect(() => readGraphArguments(args as string[], path)).toThrow("用法");
  },
);
