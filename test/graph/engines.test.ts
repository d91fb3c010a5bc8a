import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { EmbeddedGraph } from "../../server/graph/engines/embedded-graph.ts";
import { Neo4jGraph } from "../../server/graph/engines/neo4j-graph.ts";
import { migrateGraph } from "../../server/graph/migrations/migrate-graph.ts";

describe("the embedded graph", () => {
  const folder = mkdtempSync(join(tmpdir(), "zelian-graph-"));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("is there again after it was closed, and applying the constraints again does no harm", async () => {
    const first = EmbeddedGraph.open(folder);
    await migrateGraph(first);
    await first.write((transaction) => transaction.run("CREATE (:Entity {id: 'kept'})"));
    await first.close();
    const second = EmbeddedGraph.open(folder);
    await migrateGraph(second);
    expect(await second.read("MATCH (n:Entity) RETURN n.id AS id")).toEqual([{ id: "kept" }]);
    await expect(second.write((transaction) => transaction.run("CREATE (:Entity {id: 'kept'})"))).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await second.close();
  });

  test("refuses a folder that is taken, saying by whom and what to do", async () => {
    const holder = EmbeddedGraph.open(folder);
    expect(JSON.parse(readFileSync(join(folder, "owner.json"), "utf8")).pid).toBe(process.pid);
    expect(() => EmbeddedGraph.open(folder)).toThrow(new RegExp(`${folder} 正由进程 ${process.pid}（.*）使用.*DATA_DIR`));
    await holder.close();
    await EmbeddedGraph.open(folder).close();
  });

  test("commits what waits in its queue before it closes", async () => {
    const graph = EmbeddedGraph.open(folder);
    const writes = [1, 2, 3].map((n) => graph.write((transaction) => transaction.run("CREATE (:Entity {id: $id})", { id: `n${n}` })));
    await graph.close();
    await Promise.all(writes);
    const again = EmbeddedGraph.open(folder);
    expect(await again.read("MATCH (n:Entity) RETURN count(n) AS n")).toEqual([{ n: 3 }]);
    await again.close();
  });
});

describe("Neo4j that does not answer", () => {
  /** Opens a port that accepts connections and says nothing. */
  async function openSilentPort(): Promise<{ port: number; close: () => void }> {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket));
    const port = await new Promise<number>((found) => {
      server.listen(0, "127.0.0.1", () => found((server.address() as { port: number }).port));
    });
    const close = () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    };
    return { port, close };
  }

  test.each(["bolt", "neo4j"])("is UNAVAILABLE over %s:// in time, for a read and for a write", { timeout: 9_000 }, async (scheme) => {
    const silent = await openSilentPort();
    const graph = new Neo4jGraph({ url: `${scheme}://127.0.0.1:${silent.port}`, database: "neo4j" });
    const outcomes = await Promise.allSettled([
      graph.read("RETURN 1 AS one"),
      graph.write((transaction) => transaction.run("CREATE (:Entity {id: 'never'})")),
      graph.ping(),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: { code: "UNAVAILABLE" } });
    silent.close();
    await graph.close();
  });

  test("is UNAVAILABLE where nothing listens, naming the address", async () => {
    const { port, close } = await openSilentPort();
    close();
    const graph = new Neo4jGraph({ url: `bolt://127.0.0.1:${port}`, database: "neo4j" });
    await expect(graph.read("RETURN 1 AS one")).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringContaining(`:${port}`),
    });
    await graph.close();
  });
});
