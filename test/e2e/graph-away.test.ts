import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { freePort } from "../neo4j/free-port.ts";
import { startsNeo4j } from "../neo4j/neo4j-url.ts";
import { placeNeo4j } from "../neo4j/start-neo4j.ts";
import { startServer } from "../start-server.ts";

test.skipIf(!startsNeo4j)(
  "a server whose Neo4j is away at the start, or hangs later, says so on every door, and goes on by itself once it is there",
  {
    timeout: 180_000,
  },
  async () => {
    const neo4j = await placeNeo4j();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const started = startServer({ environment: { PORT: String(port), GRAPH_URL: neo4j.url } });
    const ask = async (query: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      return { status: response.status, ...((await response.json()) as { data?: any; errors?: object[] }) };
    };
    try {
      const ready = async () => (await fetch(`${url}/readyz`).catch(() => null))?.status;
      const fault = async () => (await fetch(`${url}/readyz`).catch(() => null))?.text();
      while (!(await fault())?.includes("图数据库")) await wait(100);
      expect(await ready()).toBe(503);
      expect(await fault()).toContain('"name":"graph","ready":false');
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect(await ask("{ policies { nodes { id } } }")).toMatchObject({
        status: 503,
        errors: [{ message: expect.stringContaining("图数据库"), extensions: { code: "UNAVAILABLE" } }],
      });
      const page = await fetch(url, { headers: { accept: "text/html" } });
      expect([page.status, await page.text()]).toEqual([503, expect.stringContaining("图数据库")]);

      await neo4j.start();
      while ((await ready()) !== 200) await wait(200);
      const held = "{ policies { nodes { id } } }";
      expect((await ask(held)).data.policies.nodes.length).toBeGreaterThan(3);

      neo4j.process?.kill("SIGSTOP");
      const told: string[] = [];
      const policies = fetch(`${url}/policies`, { headers: { accept: "text/html" } }).finally(() => told.push("page"));
      await wait(1_500);
      const asked = ask(held).finally(() => told.push("question"));
      expect([(await policies).status, await (await policies).text()]).toEqual([503, expect.stringContaining("图数据库没有按时回应")]);
      expect(await asked).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
      expect(told, "a page waits no longer than one of its questions").toEqual(["page", "question"]);
      neo4j.process?.kill("SIGCONT");
      while ((await ready()) !== 200) await wait(200);
      expect((await fetch(`${url}/policies`, { headers: { accept: "text/html" } })).status).toBe(200);
    } finally {
      await (await started).stop();
      await neo4j.stop();
    }
  },
);
