import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { SERVER_MEMORY } from "../bin/server-memory.mjs";
import type { GraphRecord } from "../server/domain/graph-model.ts";
import { EmbeddedGraph } from "../server/graph/engines/embedded-graph.ts";
import { Neo4jGraph } from "../server/graph/engines/neo4j-graph.ts";
import type { GraphStore } from "../server/graph/graph-store.ts";
import { loadRecords } from "../server/graph/load/load-records.ts";
import { migrateGraph } from "../server/graph/migrations/migrate-graph.ts";
import { startNeo4j } from "../test/neo4j/start-neo4j.ts";
import { sameAnswer } from "./graph-answers.ts";
import { QUERIES } from "./graph-arms/neo4j-graphql.ts";
import { syntheticNotices } from "./graph-notices.ts";
import { readWorkloads, type Workload, type WorkloadName } from "./graph-workloads.ts";

const { values: options } = parseArgs({
  options: {
    nodes: { type: "string", default: "10000" },
    seconds: { type: "string", default: "4" },
    rounds: { type: "string", default: "3" },
    clients: { type: "string", default: "1,10,50" },
    arms: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});
const NODES = Number(options.nodes);
const CLIENTS = options.clients.split(",").map(Number);
/** `--arms "hand-written,ours on Neo4j"`: those whose names hold one of these; an engine that none of them asks is not filled. */
const ARMS = ["hand-written", "ours on Neo4j", "ours embedded", "Apollo, DataLoader", "@neo4j/graphql"].filter(
  (name) => options.arms === "" || options.arms.split(",").some((wanted) => name.includes(wanted)),
);
const isEmbedded = (name: string) => name === "ours embedded";

interface Arm {
  name: string;
  port: number;
  process: ChildProcess;
  nextLine: () => Promise<string>;
}
interface Measured {
  workload: WorkloadName;
  clients: number;
  arm: string;
  p50: number;
  p99: number;
  perSecond: number;
}

const say = (line: string) => process.stderr.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "zelian-bench-"));
const memory = { heap: NODES > 200_000 ? 3_000 : 1_000, pageCache: NODES > 200_000 ? 4_000 : 512 };
if (ARMS.includes("@neo4j/graphql")) installPeers();
const server = ARMS.every(isEmbedded) ? null : await startNeo4j(memory);
const arms: Arm[] = [];
// Stopped half way, it leaves nothing running.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    for (const arm of arms) arm.process.kill();
    Promise.resolve(server?.stop()).finally(() => process.exit(1));
  });
}
try {
  const loads: Record<string, number[]> = {};
  let workloads: Workload[] = [];
  const fillAndRead = async (engine: string, graph: GraphStore) => {
    loads[engine] = await fill(engine, graph);
    workloads = await warmedUp(() => readWorkloads(graph));
    await graph.close();
  };
  if (server)
    await fillAndRead(
      `Neo4j (heap ${memory.heap} MB, page cache ${memory.pageCache} MB)`,
      new Neo4jGraph({ url: server.url, database: "neo4j" }),
    );
  if (ARMS.some(isEmbedded)) await fillAndRead("embedded", EmbeddedGraph.open(join(folder, "graph")));

  for (const [index, name] of ARMS.entries()) arms.push(await startArm(name, 5_900 + index));
  await compareAnswers(workloads);
  // All of it before any of it is measured, or the first row would tell how fast a process gets warm. Together and alone, which are two
  // statements where those who ask together share one.
  for (const workload of workloads) for (const arm of arms) for (const clients of [10, 1]) await measure(arm, workload, clients, 2);
  const measured: Measured[] = [];
  for (const workload of workloads) for (const clients of CLIENTS) measured.push(...(await measureAll(workload, clients)));
  await report(workloads, measured, loads);
} finally {
  for (const arm of arms) arm.process.kill();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The library that is measured against stays out of the product's packages. */
function installPeers(): void {
  const peers = join(import.meta.dirname, "peers");
  if (existsSync(join(peers, "node_modules/@neo4j/graphql"))) return;
  say("Installing @neo4j/graphql under bench/peers (once) …");
  execFileSync("npm", ["ci", "--legacy-peer-deps", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: peers, stdio: "inherit" });
}

/** Loads the synthetic notices, one transaction each; seconds for each 10,000 nodes in turn. */
async function fill(engine: string, graph: GraphStore): Promise<number[]> {
  await warmedUp(() => migrateGraph(graph));
  const seconds: number[] = [];
  let [nodes, edges] = [0, 0];
  const progress = () => `${engine}: ${nodes} of ${NODES} nodes, ${edges} edges, ${sum(seconds).toFixed(0)} s `;
  for (const records of inPortions(syntheticNotices(NODES), 10_000)) {
    const begin = performance.now();
    const waiting = [...records];
    await warmedUp(() =>
      loadRecords(graph, [...waiting], () => {
        const loaded = waiting.shift() as GraphRecord;
        nodes += loaded.nodes.length;
        edges += loaded.edges.length;
        if (process.stderr.isTTY) process.stderr.write(`\r${progress()}`);
      }),
    );
    seconds.push((performance.now() - begin) / 1000);
  }
  say(`${process.stderr.isTTY ? "\r" : ""}${engine}: ${nodes} nodes and ${edges} edges loaded in ${sum(seconds).toFixed(1)} s`);
  return seconds;
}

/** Made before they are loaded, so that making them is no part of the time, and not all at once, which would take gigabytes. */
function* inPortions(records: Iterable<GraphRecord>, nodes: number): Generator<GraphRecord[]> {
  let portion: GraphRecord[] = [];
  for (const record of records) {
    portion.push(record);
    if (sum(portion.map((each) => each.nodes.length)) < nodes) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** A server that has just started plans its first statements for longer than a reader should wait. */
async function warmedUp<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 10 || (error as { code?: string }).code !== "UNAVAILABLE") throw error;
    }
  }
}

async function startArm(name: string, port: number): Promise<Arm> {
  const graph = server && !isEmbedded(name) ? server.url : join(folder, "graph");
  // As `npm start` starts it; the others as Node is by itself.
  const nodeOptions = name.startsWith("ours") ? SERVER_MEMORY : [];
  const child = spawn(process.execPath, [...nodeOptions, join(import.meta.dirname, "graph-arm.mjs"), name, graph, String(port)], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const lines: string[] = [];
  let wake = () => {};
  child.stdout.on("data", (chunk) => {
    lines.push(...String(chunk).trim().split("\n"));
    wake();
  });
  const nextLine = async () => {
    while (lines.length === 0) {
      await new Promise<void>((done, failed) => {
        wake = done;
        child.once("exit", () => failed(new Error(`the arm “${name}” ended`)));
      });
    }
    return lines.shift() as string;
  };
  if ((await nextLine()) !== "ready") throw new Error(`the arm “${name}” did not start`);
  return { name, port, process: child, nextLine };
}

/** How an arm is asked for one thing. */
function requestOf(arm: Arm, workload: Workload, id: string): autocannon.Request {
  if (arm.name === "hand-written") return { method: "GET", path: `/${workload.name}/${encodeURIComponent(id)}` };
  const query = arm.name === "@neo4j/graphql" ? QUERIES[workload.name] : workload.query;
  return {
    method: "POST",
    path: "/graphql",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { id } }),
  };
}

/** Before anything is measured, all arms give the same data. */
async function compareAnswers(workloads: Workload[]): Promise<void> {
  for (const workload of workloads) {
    for (const id of [workload.ids[0], workload.ids.at(-1)] as string[]) {
      const answers = await Promise.all(
        arms.map(async (arm) => {
          const request = requestOf(arm, workload, id);
          const answer = await warmedUp(() => askOnce(arm, request));
          if (!answer.data?.it) throw new Error(`${arm.name} has no answer to ${workload.name}: ${JSON.stringify(answer).slice(0, 500)}`);
          return answer.data.it;
        }),
      );
      for (const [index, answer] of answers.entries()) sameAnswer(workload.name, arms[index]?.name as string, answers[0], answer);
    }
  }
  say("All arms give the same data.");
}

interface Answer {
  data?: { it?: unknown };
  errors?: { extensions?: { code?: string } }[];
}

async function askOnce(arm: Arm, { method, path, headers, body }: autocannon.Request): Promise<Answer> {
  const request = { method, headers: headers as Record<string, string>, body: body as string };
  const answer = (await (await fetch(`http://127.0.0.1:${arm.port}${path}`, request)).json()) as Answer;
  const code = answer.errors?.[0]?.extensions?.code;
  if (code === "UNAVAILABLE") throw Object.assign(new Error(arm.name), { code });
  return answer;
}

/** Medians over rounds in which the arms take turns; an arm that answered nothing in any of them is left out. */
async function measureAll(workload: Workload, clients: number): Promise<Measured[]> {
  const rounds = new Map<string, Measured[]>(arms.map(({ name }) => [name, []]));
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const arm of round % 2 === 0 ? arms : arms.toReversed()) {
      const measured = await measure(arm, workload, clients, Number(options.seconds));
      if (measured) rounds.get(arm.name)?.push(measured);
    }
  }
  return [...rounds.values()].flatMap((each) => {
    const [first] = each;
    if (!first) return [];
    const median = (of: (measured: Measured) => number) => each.map(of).sort((a, b) => a - b)[Math.floor(each.length / 2)] as number;
    return { ...first, p50: median(({ p50 }) => p50), p99: median(({ p99 }) => p99), perSecond: median(({ perSecond }) => perSecond) };
  });
}

/** Null where a short round was over before the first answer. */
function measure(arm: Arm, workload: Workload, clients: number, seconds: number): Promise<Measured | null> {
  const times: number[] = [];
  return new Promise((done, failed) => {
    const requests = workload.ids.map((id) => requestOf(arm, workload, id));
    let clientsSoFar = 0;
    // Left to themselves, all would go round in step and ask for the same thing at the same time.
    const setupClient = (client: autocannon.Client) => {
      const begin = (clientsSoFar++ * 7) % requests.length;
      client.setRequests([...requests.slice(begin), ...requests.slice(0, begin)]);
    };
    const target = { url: `http://127.0.0.1:${arm.port}`, connections: clients, duration: seconds, requests, setupClient };
    const run = autocannon(target, (error, result) => {
      if (error) return failed(error);
      if (result.non2xx > 0 || result.errors > 0)
        return failed(new Error(`${arm.name}, ${workload.name}: ${result.non2xx} refused, ${result.errors} failed`));
      if (times.length === 0) return done(null);
      times.sort((a, b) => a - b);
      const at = (share: number) => times[Math.floor(share * (times.length - 1))] as number;
      done({ workload: workload.name, clients, arm: arm.name, p50: at(0.5), p99: at(0.99), perSecond: times.length / result.duration });
    });
    // autocannon's own histogram counts whole milliseconds.
    run.on("response", (_client, _status, _bytes, time) => times.push(time));
  });
}

async function report(workloads: Workload[], measured: Measured[], loads: Record<string, number[]>): Promise<void> {
  const rss: Record<string, number> = {};
  for (const arm of arms) {
    arm.process.stdin?.write("\n");
    rss[arm.name] = Math.round(Number(await arm.nextLine()) / 1e6);
  }
  const commit = spawnSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).stdout.trim();
  const machine = {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.version,
    load: loadavg()[1],
  };
  if (options.json)
    return console.log(JSON.stringify({ nodes: NODES, commit, machine, loadSeconds: loads, rssMB: rss, measured }, null, 1));
  console.log(
    `\n${NODES} nodes; ${commit}; ${machine.processor}, ${machine.cores} cores for client, servers and database; load of the last 5 minutes ${machine.load?.toFixed(1)}`,
  );
  console.log(
    `p50 / p99 in ms, and p50 against the hand-written endpoint; medians of ${options.rounds} alternating rounds of ${options.seconds} s\n`,
  );
  console.log(`| | clients | ${arms.map(({ name }) => name).join(" | ")} |\n|---|---|${"---|".repeat(arms.length)}`);
  for (const { name, what } of workloads) {
    for (const clients of CLIENTS) {
      const row = measured.filter((each) => each.workload === name && each.clients === clients);
      const base = row.find(({ arm }) => arm === "hand-written")?.p50;
      const cells = arms.map((arm) => {
        const found = row.find((each) => each.arm === arm.name);
        if (!found) return "–";
        return `${found.p50.toFixed(2)} / ${found.p99.toFixed(1)}${base ? ` (${(found.p50 / base).toFixed(2)})` : ""}`;
      });
      console.log(`| ${name} ${what} | ${clients} | ${cells.join(" | ")} |`);
    }
  }
  console.log(
    `\nmemory: ${Object.entries(rss)
      .map(([name, size]) => `${name} ${size} MB`)
      .join(", ")}`,
  );
  console.log(
    `load, and in brackets each 10,000 nodes: ${Object.entries(loads)
      .map(([name, seconds]) => `${name} ${sum(seconds).toFixed(1)} s (${seconds.map((each) => each.toFixed(1)).join(", ")})`)
      .join(", ")}`,
  );
}
