import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Role } from "../../schema/enums/role.ts";
import { Neo4jGraph } from "../../server/graph/engines/neo4j-graph.ts";
import type { GraphStore, GraphTransaction } from "../../server/graph/graph-store.ts";
import { migrateGraph } from "../../server/graph/migrations/migrate-graph.ts";
import { PATIENCE } from "../../server/graphql/patience.ts";
import { createHttpServer } from "../../server/http/create-http-server.ts";
import { graphReadiness } from "../../server/http/graph-readiness.ts";
import { addHealthRoutes } from "../../server/http/health-routes.ts";
import { openFrontDoor } from "../accounts/open-front-door.ts";
import { openApi } from "../graphql/open-api.ts";
import { startsNeo4j } from "../neo4j/neo4j-url.ts";
import { type RunningNeo4j, startNeo4j } from "../neo4j/start-neo4j.ts";
import { smallRecord } from "./small-record.ts";

/** How often the server is killed; `npm run soak` asks for more. */
const KILLS = Number(process.env.SOAK_RESTARTS ?? 1);

describe.skipIf(!startsNeo4j)("a Neo4j of its own that comes and goes", () => {
  let server: RunningNeo4j;
  let graph: GraphStore;
  let http: FastifyInstance;
  let warmed = 0;
  beforeAll(async () => {
    server = await startNeo4j();
    graph = new Neo4jGraph({ url: server.url, database: "neo4j" });
    await whenUp(() => migrateGraph(graph));
    await writePair(graph, "kept");
    http = createHttpServer({ trustProxy: null, publicUrl: "http://localhost" });
    const warmUp = async () => {
      await graph.read("MATCH (p:Pair) RETURN count(p) AS n");
      warmed++;
    };
    addHealthRoutes(http, [{ name: "graph", check: graphReadiness(() => graph.ping(), warmUp).check }]);
  });
  afterAll(async () => {
    await http?.close();
    await graph.close();
    await server.stop();
  });

  const readiness = async () => {
    const { statusCode, body } = await http.inject("/readyz");
    return { statusCode, body };
  };
  /** Each transaction writes two nodes. */
  const writePair = (store: GraphStore, id: string) =>
    store.write(async (transaction) => {
      await transaction.run("CREATE (:Pair {id: $id, half: 1})", { id });
      await transaction.run("CREATE (:Pair {id: $id, half: 2})", { id });
    });
  const pairs = async () => {
    const rows = await graph.read<{ id: string; halves: number }>("MATCH (p:Pair) RETURN p.id AS id, count(p) AS halves");
    return new Map(rows.map(({ id, halves }) => [id, halves]));
  };
  /** A server that has just started plans its first statements slowly. */
  const whenUp = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        expect(error).toMatchObject({ code: "UNAVAILABLE" });
        await wait(200);
      }
    }
  };
  const answersAgain = async () => {
    for (;;) {
      const { statusCode } = await readiness();
      if (statusCode === 200) return;
      await wait(200);
    }
  };

  test("is written and read over neo4j:// as over bolt://, each seeing the other's writes", async () => {
    const routed = new Neo4jGraph({ url: server.url.replace("bolt:", "neo4j:"), database: "neo4j" });
    await writePair(routed, "routed");
    await writePair(graph, "direct");
    expect([...(await pairs()).keys()].sort()).toEqual(["direct", "kept", "routed"]);
    expect(await routed.read("MATCH (p:Pair {id: 'direct'}) RETURN count(p) AS n")).toEqual([{ n: 2 }]);
    await expect(routed.ping()).resolves.toBeUndefined();
    await routed.close();
  });

  test(`is killed under load ${KILLS} times: each acknowledged write is there, none is half there, and service resumes by itself`, {
    timeout: 120_000 * KILLS,
  }, async () => {
    const acknowledged: string[] = [];
    for (let kill = 1; kill <= KILLS; kill++) {
      let on = true;
      const failures: unknown[] = [];
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let n = 0; on; n++) {
          const id = `${kill}-${writer}-${n}`;
          try {
            await writePair(graph, id);
            acknowledged.push(id);
          } catch (error) {
            failures.push(error);
            await wait(20);
          }
        }
      });
      const before = acknowledged.length;
      while (acknowledged.length < before + 50) await wait(Math.random() * 50);
      await server.kill();
      await expect(graph.read("RETURN 1 AS one")).rejects.toMatchObject({ code: "UNAVAILABLE" });
      expect(await readiness()).toMatchObject({ statusCode: 503, body: expect.stringContaining('"name":"graph","ready":false') });
      const warmedBefore = warmed;
      await server.start();
      await answersAgain();
      expect(warmed, "its plans are made again before it is ready").toBe(warmedBefore + 1);
      const resumed = acknowledged.length;
      while (acknowledged.length < resumed + 20) await wait(20);
      on = false;
      await Promise.all(writers);
      expect(failures.length).toBeGreaterThan(0);
      for (const failure of failures) expect(failure).toMatchObject({ code: "UNAVAILABLE" });
      const there = await pairs();
      expect(acknowledged.filter((id) => there.get(id) !== 2)).toEqual([]);
      expect([...there].filter(([, halves]) => halves !== 2)).toEqual([]);
    }
    console.log(`Neo4j killed ${KILLS} times under load: ${acknowledged.length} acknowledged writes, all there, none in half`);
  });

  test("that hangs is soon UNAVAILABLE wherever it stops, never an empty answer, and answers when it wakes", {
    timeout: 60_000,
  }, async () => {
    const door = await whenUp(() => openFrontDoor(graph));
    await whenUp(() => door.addAccount("lixiang", [Role.EDITOR]));
    const editor = await whenUp(() => door.signIn("lixiang"));
    const asleep = Promise.withResolvers<void>();
    /** It falls asleep when all but `left` halves of the pair are written. */
    const stopped = async (id: string, left: number) => {
      const written = Promise.withResolvers<void>();
      const outcome = graph.write(async (transaction) => {
        for (let half = 1; half <= 2; half++) {
          if (half > 2 - left) await asleep.promise;
          await transaction.run("CREATE (:Pair {id: $id, half: $half})", { id, half });
          if (half === 2 - left) written.resolve();
        }
        await asleep.promise;
      });
      await Promise.race([written.promise, outcome]);
      return { outcome };
    };
    const [between, committing] = await Promise.all([stopped("between", 1), stopped("committing", 0)]);
    server.process?.kill("SIGSTOP");
    asleep.resolve();
    const soon = (outcome: Promise<unknown>) => Promise.race([outcome, wait(6_000, "still waiting", { ref: false })]);
    const unnamed = [pairs(), writePair(graph, "asleep"), graph.ping(), between.outcome];
    const [told, answer, ...outcomes] = await Promise.allSettled(
      [committing.outcome, editor.ask(`{ policies { totalCount } }`), ...unnamed].map(soon),
    );
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: { code: "UNAVAILABLE" } });
    expect(answer).toMatchObject({ value: { data: null, code: "UNAVAILABLE", message: "图数据库没有按时回应，请稍后再试。" } });
    expect(told).toMatchObject({ status: "rejected", reason: { code: "UNAVAILABLE", message: expect.stringContaining("是否已经生效") } });
    expect((await readiness()).statusCode).toBe(503);
    server.process?.kill("SIGCONT");
    await answersAgain();
    const there = await pairs();
    expect(there.get("kept")).toBe(2);
    expect(there.has("between")).toBe(false);
    expect([undefined, 2]).toContain(there.get("committing"));
    await door.close();
  });

  test("a writer that waits for another's lock longer than a reader would gets it, since the server lives", async () => {
    const locked = Promise.withResolvers<void>();
    const lock = (transaction: GraphTransaction) => transaction.run("MATCH (p:Pair {id: 'kept'}) SET p.locked = true");
    const first = graph.write(async (transaction) => {
      await lock(transaction);
      locked.resolve();
      await wait(3_500);
    });
    await Promise.race([locked.promise, first]);
    await Promise.all([graph.write(lock), first]);
  });

  test("that answers each read late makes a question of many reads UNAVAILABLE, one of a single read waits, and what was written is not told as refused", {
    timeout: 60_000,
  }, async () => {
    let isDrowsy = false;
    let sleepsAfterWriting = false;
    /** Each read finds the server asleep, which wakes well within the time of one. */
    class DrowsyGraph extends Neo4jGraph {
      override read<Row>(...statement: Parameters<GraphStore["read"]>): Promise<Row[]> {
        if (isDrowsy) {
          server.process?.kill("SIGSTOP");
          setTimeout(() => server.process?.kill("SIGCONT"), 1_200);
        }
        return super.read<Row>(...statement);
      }
      override async write<Result>(...work: Parameters<GraphStore["write"]>): Promise<Result> {
        const result = await super.write(...work);
        if (sleepsAfterWriting) server.process?.kill("SIGSTOP");
        return result as Result;
      }
    }
    const open = async () => new DrowsyGraph({ url: server.url, database: "neo4j" });
    const leads = { 开办企业: "市场监管局" };
    const records = [smallRecord({ id: "earlier", leads }), smallRecord({ id: "later", leads })];
    const engine = { name: "a drowsy Neo4j", open };
    const patient = await openApi(engine, records);
    const api = await openApi(engine, [], { patience: PATIENCE });
    const many = `{ comparePolicies(before: "earlier", after: "later") { before { title jurisdiction { name parent { name } } } } }`;
    const single = `{ policies { nodes { title } } }`;
    const answer = await patient.ask(many);
    await patient.ask(single);
    isDrowsy = true;
    expect(await api.refused(many)).toMatchObject({ message: "图数据库没有按时回应，请稍后再试。", extensions: { code: "UNAVAILABLE" } });
    expect((await api.ask(single)).policies.nodes).toHaveLength(2);
    isDrowsy = false;
    await answersAgain();
    expect(await api.ask(many)).toEqual(answer);

    const create = `mutation { createCaseStudy(input: { jurisdiction: "demo", title: "一窗通办", summary: "一句话", practice: "做法" }) {
      caseStudy { title jurisdiction { name } } } }`;
    const editor = { accountId: "lixiang", username: "lixiang", name: "李翔", roles: [Role.EDITOR], unitId: null };
    sleepsAfterWriting = true;
    expect((await api.as(editor).refused(create)).message).toContain("已经写入");
    sleepsAfterWriting = false;
    server.process?.kill("SIGCONT");
    await answersAgain();
    await api.close();
    await patient.close();
  });

  describe("with a password, over TLS, and read-only", () => {
    const PASSWORD = "graph-password";
    const login = { user: "neo4j", password: PASSWORD };
    const opened = async (scheme: string, credentials: { user?: string; password?: string }, use: (store: GraphStore) => Promise<void>) => {
      const store = new Neo4jGraph({ url: server.url.replace("bolt:", scheme), database: "neo4j", ...credentials });
      try {
        await use(store);
      } finally {
        await store.close();
      }
    };

    beforeAll(async () => {
      const folder = join(server.home, "certificates", "bolt");
      mkdirSync(folder, { recursive: true });
      const [key, certificate] = ["private.key", "public.crt"].map((name) => join(folder, name)) as [string, string];
      const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"];
      execFileSync("openssl", [...request, "-keyout", key, "-out", certificate], { stdio: "ignore" });
      const system = new Neo4jGraph({ url: server.url, database: "system" });
      await system.write((transaction) =>
        transaction.run("ALTER USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED", { password: PASSWORD }),
      );
      await system.close();
      await server.kill();
      await server.start({
        "dbms.security.auth_enabled": "true",
        "server.databases.read_only": "neo4j",
        "server.bolt.tls_level": "REQUIRED",
        "dbms.ssl.policy.bolt.enabled": "true",
        "dbms.ssl.policy.bolt.base_directory": "certificates/bolt",
        "dbms.ssl.policy.bolt.client_auth": "NONE",
      });
    });

    test("is reached by the scheme of TLS only, and where its certificate is not known by none that asks for one", async () => {
      await expect(graph.read("RETURN 1 AS one")).rejects.toMatchObject({ code: "UNAVAILABLE" });
      await opened("bolt+s:", login, async (unproven) => {
        await expect(unproven.read("RETURN 1 AS one")).rejects.toMatchObject({ code: "UNAVAILABLE" });
      });
    });

    test("answers reads, refuses writes in words, and is not ready", async () => {
      await opened("bolt+ssc:", login, async (secure) => {
        expect(await whenUp(() => secure.read("MATCH (p:Pair {id: 'kept'}) RETURN count(p) AS n"))).toEqual([{ n: 2 }]);
        await expect(writePair(secure, "refused")).rejects.toMatchObject({ code: "UNAVAILABLE", message: expect.stringContaining("只读") });
        await expect(secure.ping()).rejects.toMatchObject({ code: "UNAVAILABLE", message: expect.stringContaining("只读") });
      });
    });

    test.each([
      ["a wrong password", { user: "neo4j", password: "guessed" }],
      ["an unknown user", { user: "nobody", password: PASSWORD }],
      ["no user at all", {}],
    ])("refuses %s at once, and says which settings to look at", async (_what, credentials) => {
      await opened("bolt+ssc:", credentials, async (stranger) => {
        const refusal = { code: "UNAVAILABLE", message: expect.stringContaining("请检查 GRAPH_USER 与 GRAPH_PASSWORD") };
        await expect(stranger.read("RETURN 1 AS one")).rejects.toMatchObject(refusal);
        await expect(writePair(stranger, "refused")).rejects.toMatchObject(refusal);
        await expect(stranger.ping()).rejects.toMatchObject(refusal);
      });
    });
  });
});
