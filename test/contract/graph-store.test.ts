import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphStore } from "../../server/graph/graph-store.ts";
import { graphEngines } from "../graph/open-graphs.ts";

describe.each(graphEngines)("a graph store on $name", ({ open }) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await open();
  });
  afterAll(() => graph.close());

  const put = (id: string, properties: object = {}) =>
    graph.write((transaction) => transaction.run("CREATE (n:Entity {id: $id}) SET n += $properties", { id, properties }));
  const idsLike = async (prefix: string) =>
    (await graph.read<{ id: string }>("MATCH (n:Entity) WHERE n.id STARTS WITH $prefix RETURN n.id AS id ORDER BY id", { prefix })).map(
      ({ id }) => id,
    );

  test("gives back plain values: maps, lists, whole numbers, and null for what is missing", async () => {
    await put("values", { whole: 3, part: 0.5, yes: true, names: ["规自局", "规划和自然资源局"], none: [], gone: null });
    const rows = await graph.read(
      "MATCH (n:Entity {id: $id}) RETURN n {.*} AS node, n.gone AS gone, {inner: [n.whole, {deep: n.part}]} AS nested, labels(n) AS labels",
      { id: "values" },
    );
    expect(rows).toEqual([
      {
        node: { id: "values", whole: 3, part: 0.5, yes: true, names: ["规自局", "规划和自然资源局"], none: [] },
        gone: null,
        nested: { inner: [3, { deep: 0.5 }] },
        labels: ["Entity"],
      },
    ]);
  });

  test("takes whole numbers as whole, and undefined as null", async () => {
    const rows = await graph.read("UNWIND $list AS item RETURN item.x AS x, $absent AS absent LIMIT $first", {
      list: [{ x: 1 }, { x: undefined }, { x: 3 }],
      absent: undefined,
      first: 2,
    });
    expect(rows).toEqual([
      { x: 1, absent: null },
      { x: null, absent: null },
    ]);
  });

  test("follows edges in one statement", async () => {
    await graph.write(async (transaction) => {
      await transaction.run("CREATE (:Entity {id: 'edge-a'}), (:Entity {id: 'edge-b'})");
      await transaction.run(
        "MATCH (a:Entity {id: 'edge-a'}) MATCH (b:Entity {id: 'edge-b'}) CREATE (a)-[:LEADS {key: 'k', quote: '牵头'}]->(b)",
      );
    });
    expect(await graph.read("MATCH (b:Entity {id: 'edge-b'})<-[r:LEADS]-(a) RETURN a.id AS by, r {.*} AS edge")).toEqual([
      { by: "edge-a", edge: { key: "k", quote: "牵头" } },
    ]);
  });

  test("commits all of a write that resolves, and hands on its result", async () => {
    const result = await graph.write(async (transaction) => {
      await transaction.run("CREATE (:Entity {id: 'whole-1'})");
      await transaction.run("CREATE (:Entity {id: 'whole-2'})");
      return (await transaction.run("MATCH (n:Entity {id: 'whole-1'}) RETURN n.id AS id")).length;
    });
    expect(result).toBe(1);
    expect(await idsLike("whole")).toEqual(["whole-1", "whole-2"]);
  });

  test("leaves nothing of a write that throws, and goes on", async () => {
    const failing = graph.write(async (transaction) => {
      await transaction.run("CREATE (:Entity {id: 'half-1'})");
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await put("half-2");
    expect(await idsLike("half")).toEqual(["half-2"]);
  });

  test("leaves nothing of a write whose failed statement was swallowed", async () => {
    const swallowing = graph.write(async (transaction) => {
      await transaction.run("CREATE (:Entity {id: 'swallow'})");
      await transaction.run("CREATE (:Entity {id: 'swallow'})").catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow();
    expect(await idsLike("swallow")).toEqual([]);
  });

  test("reads the last commit while a write is open", async () => {
    let seenMeanwhile: string[] = [];
    await graph.write(async (transaction) => {
      await transaction.run("CREATE (:Entity {id: 'open-1'})");
      seenMeanwhile = await idsLike("open");
    });
    expect(seenMeanwhile).toEqual([]);
    expect(await idsLike("open")).toEqual(["open-1"]);
  });

  test("reads its own writes at once", async () => {
    for (const id of ["own-1", "own-2", "own-3"]) {
      await put(id);
      expect(await idsLike("own")).toContain(id);
    }
  });

  test("loses no increment of writers in parallel", async () => {
    await put("counter", { n: 0 });
    const add = () =>
      graph.write((transaction) => transaction.run("MATCH (c:Entity {id: 'counter'}) SET c.locked = true SET c.n = c.n + 1"));
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await graph.read("MATCH (c:Entity {id: 'counter'}) RETURN c.n AS n")).toEqual([{ n: 20 }]);
  });

  test("refuses a second node with a taken id as a CONFLICT", async () => {
    await put("taken");
    await expect(put("taken")).rejects.toMatchObject({ name: "ConstraintError", code: "CONFLICT" });
  });

  test.each([
    ["a syntax error", "MATCH (n RETURN n"],
    ["an unknown variable", "MATCH (n:Entity) RETURN m"],
    ["a missing parameter", "RETURN $nowhere AS x"],
    ["a write sent as a read", "CREATE (n:Entity {id: 'sneaked'}) RETURN n.id AS id"],
  ])("refuses %s as a StatementError", async (_what, cypher) => {
    await expect(graph.read(cypher)).rejects.toMatchObject({ name: "StatementError", cypher });
  });

  test("answers a ping", async () => {
    await expect(graph.ping()).resolves.toBeUndefined();
  });
});
