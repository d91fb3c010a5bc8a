import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EmbeddedGraph } from "../../server/graph/engines/embedded-graph.ts";
import { Neo4jGraph } from "../../server/graph/engines/neo4j-graph.ts";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { graphVersion, migrateGraph } from "../../server/graph/migrations/migrate-graph.ts";
import type { Migration } from "../../server/graph/migrations/migration.ts";
import { MIGRATIONS } from "../../server/graph/migrations/migrations.ts";
import { readSchemaSections } from "../../server/graph/migrations/read-schema-sections.ts";
import { neo4jUrl } from "../neo4j/neo4j-url.ts";
import { graphEngines } from "./open-graphs.ts";

const greet: Migration = {
  number: 1,
  name: "a greeting",
  schema: ["CREATE INDEX greeting_word IF NOT EXISTS FOR (n:Greeting) ON (n.word)"],
  change: async (transaction) => {
    await transaction.run("CREATE (:Greeting {word: 'hello'})");
  },
};
const shout: Migration = {
  number: 2,
  name: "louder",
  change: async (transaction) => {
    await transaction.run("MATCH (n:Greeting) SET n.word = n.word + '!'");
  },
};

test("migrations are numbered 1, 2, 3 …, and each section of constraints.cypher belongs to one", () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  const withSchema = MIGRATIONS.filter(({ schema }) => schema).map(({ number }) => number);
  expect([...readSchemaSections().keys()]).toEqual(withSchema);
});

describe.each(graphEngines)("migrations on $name", ({ open }) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await open();
  });
  afterAll(() => graph.close());
  beforeEach(() => graph.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n")));

  const words = async () => (await graph.read<{ word: string }>("MATCH (n:Greeting) RETURN n.word AS word")).map(({ word }) => word);

  test("are each applied once, in order, and said", async () => {
    const said: string[] = [];
    await migrateGraph(graph, { migrations: [greet] });
    await migrateGraph(graph, { migrations: [greet, shout], say: (line) => said.push(line) });
    await migrateGraph(graph, { migrations: [greet, shout], say: (line) => said.push(line) });
    expect(await words()).toEqual(["hello!"]);
    expect(await graphVersion(graph)).toBe(2);
    expect(said).toEqual(["图库升级 2/2：louder"]);
  });

  test("are applied once when several processes start together", async () => {
    const starts = Array.from({ length: 5 }, () => migrateGraph(graph, { migrations: [greet, shout] }));
    await Promise.all(starts);
    expect(await words()).toEqual(["hello!"]);
  });

  test("leave the version before one that fails, which the next start takes up again", async () => {
    const failing: Migration = {
      ...shout,
      change: async (transaction) => {
        await shout.change?.(transaction);
        throw new Error("the machine went down");
      },
    };
    await expect(migrateGraph(graph, { migrations: [greet, failing] })).rejects.toThrow("the machine went down");
    expect([await words(), await graphVersion(graph)]).toEqual([["hello"], 1]);
    await migrateGraph(graph, { migrations: [greet, shout] });
    expect(await words()).toEqual(["hello!"]);
  });

  test("refuse a graph that a newer program has used, and change nothing in it", async () => {
    await migrateGraph(graph, { migrations: [greet, shout] });
    await expect(migrateGraph(graph, { migrations: [greet] })).rejects.toMatchObject({
      name: "NewerGraphError",
      code: "CONFLICT",
      message: expect.stringMatching(/结构版本是 2，本程序只认识到 1.*更新的程序/),
    });
    expect(await words()).toEqual(["hello!"]);
  });
});

test.skipIf(!neo4jUrl)("two processes that start together on a Neo4j that knows no constraint yet both come up", async () => {
  const one = new Neo4jGraph({ url: neo4jUrl as string, database: "neo4j" });
  const other = new Neo4jGraph({ url: neo4jUrl as string, database: "neo4j" });
  await one.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
  for (const [kind, names] of [
    ["CONSTRAINT", await one.read<{ name: string }>("SHOW CONSTRAINTS YIELD name")],
    [
      "INDEX",
      await one.read<{ name: string }>("SHOW INDEXES YIELD name, owningConstraint, type WHERE type = 'RANGE' AND owningConstraint IS NULL"),
    ],
  ] as const) {
    for (const { name } of names) await one.write((transaction) => transaction.run(`DROP ${kind} ${name}`));
  }
  await Promise.all([migrateGraph(one), migrateGraph(other)]);
  expect(await graphVersion(other)).toBe(MIGRATIONS.length);
  await Promise.all([one.close(), other.close()]);
});

test("a folder of before there were migrations is brought up to date with all that it holds", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zelian-graph-"));
  const old = EmbeddedGraph.open(folder);
  await old.write(async (transaction) => {
    for (const statement of readSchemaSections().get(1) ?? []) await transaction.run(statement);
  });
  await old.write((transaction) => transaction.run("CREATE (:Policy:Entity {id: 'kept', title: '办法'})"));
  await old.close();
  const copy = `${folder}-copy`;
  cpSync(folder, copy, { recursive: true });
  const graph = EmbeddedGraph.open(copy);
  await migrateGraph(graph);
  expect(await graphVersion(graph)).toBe(MIGRATIONS.length);
  expect(await graph.read("MATCH (n:Entity) RETURN n.id AS id")).toEqual([{ id: "kept" }]);
  await graph.close();
  for (const path of [folder, copy]) rmSync(path, { recursive: true, force: true });
});
