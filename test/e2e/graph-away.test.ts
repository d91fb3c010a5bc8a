import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { startNeo4j } from "../neo4j/start-neo4j.ts";
import { startServer } from "../start-server.ts";

const runsNeo4j = inject("neo4jUrl") !== null && process.env.TEST_GRAPH_URL === undefined;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

test.skipIf(!runsNeo4j)(
  "a server whose Neo4j is away at the start says so on every door, and goes on by itself once it is there",
  {
    timeout: 180_000,
  },
  async () => {
    const neo4j = await startNeo4j();
    await neo4j.kill();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const started = startServer({ environment: { PORT: String(port), GRAPH_URL: neo4j.url } });
    try {
      const ready = async () => (await fetch(`${url}/readyz`).catch(() => null))?.status;
      while ((await ready()) === undefined) await wait(100);
      expect(await ready()).toBe(503);
      expect(await (await fetch(`${url}/readyz`)).text()).toContain('"name":"graph","ready":false');
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      const asked = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"query":"{ policies { nodes { id } } }"}',
      });
      expect(asked.status).toBe(503);
      expect((await asked.json()).errors[0]).toMatchObject({
        message: expect.stringContaining("图数据库"),
        extensions: { code: "UNAVAILABLE" },
      });
      const page = await fetch(url, { headers: { accept: "text/html" } });
      expect([page.status, await page.text()]).toEqual([503, expect.stringContaining("图数据库")]);

      await neo4j.start();
      while ((await ready()) !== 200) await wait(200);
      const found = await fetch(`${url}/graphql?query={policies{nodes{id}}}`, { headers: { "apollo-require-preflight": "1" } });
      expect((await found.json()).data.policies.nodes.length).toBeGreaterThan(3);
    } finally {
      await (await started).stop();
      await neo4j.stop();
    }
  },
);
