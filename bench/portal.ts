import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { SERVER_MEMORY } from "../bin/server-memory.mjs";
import { EmbeddedGraph } from "../server/graph/engines/embedded-graph.ts";
import { loadRecord } from "../server/graph/load/load-record.ts";
import { migrateGraph } from "../server/graph/migrations/migrate-graph.ts";
import { openBrowser } from "../test/browser.ts";
import { CREATE, type Editors, startEditors, step } from "../test/e2e/house-of-editors.ts";
import { pagesOf } from "../test/portal/pages.ts";
import { weigh } from "../test/portal/weigh.ts";
import { syntheticNotices } from "./graph-notices.ts";
import { printLighthouse } from "./portal-lighthouse.ts";
import { ANEW, type Answered, type Load, openLoop } from "./portal-load.ts";
import { visitByPhone } from "./portal-phone.ts";

const { values: options } = parseArgs({
  options: {
    /** Synthetic nodes beside the seeds. */
    nodes: { type: "string", default: "0" },
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "20" },
    /** Visits by phone of each kind; 0 leaves the phone out. */
    visits: { type: "string", default: "3" },
    /** How long the server takes for each kind, one visitor at a time. */
    times: { type: "boolean", default: false },
    lighthouse: { type: "boolean", default: false },
    /** Only kinds whose names hold this. */
    kinds: { type: "string", default: "" },
  },
});
const [perSecond, seconds, visits] = [options.rate, options.seconds, options.visits].map(Number) as [number, number, number];
const say = (line: string) => process.stderr.write(`${line}\n`);

const FOR_MACHINES = {
  sitemap: "/sitemap.xml",
  "a part of the sitemap": "/sitemap/measures-1.xml",
  "Atom feed": "/feed.atom",
  "calendar file": "/calendar.ics",
  "data catalogue": "/data/catalog.jsonld",
  "a file of edges": "/data/SUPPORTS.csv",
  "the graph as JSON-LD": "/data/graph.jsonld",
};

const folder = mkdtempSync(join(tmpdir(), "zelian-bench-"));
// The server runs as `npm start` has it run.
process.env.NODE_OPTIONS = SERVER_MEMORY.join(" ");
let editors: Editors | null = null;
try {
  if (Number(options.nodes) > 0) await fill(join(folder, "graph"), Number(options.nodes));
  editors = await startEditors(folder);
  const { url } = editors.server;
  const pages = Object.fromEntries(Object.entries(await pagesOf(url)).filter(([kind]) => kind.includes(options.kinds)));
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores for server, clients and browser; ${Math.round(totalmem() / 1e9)} GB; ` +
      `Node ${process.versions.node}; load average ${loadavg()[0]?.toFixed(1)}; ${options.nodes} synthetic nodes`,
  );
  if (options.times) await printTimes(url, { ...pages, ...FOR_MACHINES });
  if (visits > 0) await printPages(url, pages);
  if (seconds > 0) await printLoads(editors, pages);
  if (options.lighthouse) await printLighthouse(url, pages);
} finally {
  await editors?.server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function fill(graphFolder: string, nodes: number): Promise<void> {
  const graph = EmbeddedGraph.open(graphFolder);
  await migrateGraph(graph);
  let held = 0;
  for (const record of syntheticNotices(nodes)) {
    await loadRecord(graph, record);
    held += record.nodes.length;
  }
  say(`${held} nodes loaded`);
  await graph.close();
}

/** Until the first and the last byte of an answer that is made anew, and its size. */
async function printTimes(url: string, pages: Record<string, string>): Promise<void> {
  console.log("\n| page | first byte, ms | whole, ms: median / most of 7 | KB |\n|---|---|---|---|");
  for (const [kind, path] of Object.entries(pages)) {
    const [first, whole, bytes]: [number[], number[], number[]] = [[], [], []];
    for (let visit = 0; visit < 7; visit++) {
      const began = performance.now();
      const response = await fetch(url + path, { headers: { cookie: ANEW, "accept-encoding": "identity" } });
      first.push(performance.now() - began);
      let size = 0;
      for await (const chunk of response.body ?? []) size += chunk.length;
      whole.push(performance.now() - began);
      bytes.push(size);
    }
    for (const list of [first, whole]) list.sort((a, b) => a - b);
    console.log(
      `| ${kind} | ${quantile(first, 0.5).toFixed(1)} | ${quantile(whole, 0.5).toFixed(1)} / ${quantile(whole, 1).toFixed(1)} | ${Math.round((bytes[0] ?? 0) / 1024)} |`,
    );
  }
  const { bytes } = await readMetrics(url);
  console.log(`\nmemory: ${Math.round(bytes / 1e6)} MB`);
}

/** Weight and what a phone shows, a line a kind. */
async function printPages(url: string, pages: Record<string, string>): Promise<void> {
  console.log("\n| page | HTML + CSS, KB | script, KB | layout shift | largest paint, ms: median / most |\n|---|---|---|---|---|");
  const browser = await openBrowser();
  try {
    for (const [kind, path] of Object.entries(pages)) {
      const { text, script } = await weigh(url + path);
      const seen = [];
      for (let visit = 0; visit < visits; visit++) seen.push(await visitByPhone(browser, url + path));
      const paints = seen.map(({ largestPaint }) => largestPaint).sort((a, b) => a - b);
      const shift = Math.max(...seen.map((visit) => visit.shift));
      console.log(
        `| ${kind} | ${kilobytes(text)} | ${kilobytes(script)} | ${Number(shift.toFixed(3))} | ${Math.round(quantile(paints, 0.5))} / ${Math.round(quantile(paints, 1))} |`,
      );
    }
  } finally {
    await browser.close();
  }
}

/** How long visitors wait while `perSecond` come, and what the server takes meanwhile and at rest. */
async function printLoads({ server: { url }, ask }: Editors, pages: Record<string, string>): Promise<void> {
  const load: Load = { url, pages, perSecond, seconds };
  await openLoop({ ...load, seconds: 5, anew: true });
  console.log(`\n${perSecond} visits a second for ${seconds} s, open loop; ms from when each was due\n`);
  console.log("| pages | p50 | p95 | p99 | most | 304 | processor | memory, MB |\n|---|---|---|---|---|---|---|---|");
  const kept = await printLoad("kept, half of the visitors have them", url, () => openLoop({ ...load, returning: 0.5 }));
  const published = await printLoad("kept, while an editor publishes or withdraws once a second", url, async () => {
    const publishing = publishOnceASecond(ask, seconds);
    const answered = await openLoop({ ...load, returning: 0.5 });
    await publishing;
    return answered;
  });
  const anew = await printLoad("each made anew for each visitor", url, () => openLoop({ ...load, anew: true }));
  await printLoad("none: at rest", url, async () => {
    await wait(5_000);
    return [];
  });
  console.log("\n| page | kept, p50 / most | while an editor publishes | made anew |\n|---|---|---|---|");
  for (const kind of Object.keys(pages)) {
    const cells = [kept, published, anew].map((answered) => {
      const own = latencies(answered.filter((answer) => answer.kind === kind));
      return `${quantile(own, 0.5).toFixed(1)} / ${quantile(own, 1).toFixed(1)}`;
    });
    console.log(`| ${kind} | ${cells.join(" | ")} |`);
  }
}

async function printLoad(name: string, url: string, run: () => Promise<Answered[]>): Promise<Answered[]> {
  const [before, began] = [await readMetrics(url), performance.now()];
  const answered = await run();
  const [after, lasted] = [await readMetrics(url), performance.now() - began];
  const own = latencies(answered);
  const figures = own.length > 0 ? [0.5, 0.95, 0.99, 1].map((share) => quantile(own, share).toFixed(1)) : ["", "", "", ""];
  const known = answered.length > 0 ? percent(answered.filter(({ status }) => status === 304).length / answered.length) : "";
  const faults = answered.filter(({ status }) => status >= 500).length;
  if (faults > 0) throw new Error(`${faults} of ${answered.length} visits were answered with 500 or above`);
  const processor = percent(((after.seconds - before.seconds) * 1_000) / lasted);
  console.log(`| ${name} | ${figures.join(" | ")} | ${known} | ${processor} | ${Math.round(after.bytes / 1e6)} |`);
  return answered;
}

/** A case goes out or is taken back: either changes what every page may show. */
async function publishOnceASecond(ask: Editors["ask"], times: number): Promise<void> {
  const [{ id: jurisdiction }] = (await ask(null, "{ jurisdictions { id } }")).data.jurisdictions;
  let published: string | null = null;
  for (let round = 0; round < times; round++) {
    const next = wait(1_000);
    if (published) {
      await ask("reviewer", step("withdraw"), { input: { id: published, revision: 3, comment: "量时间" } });
      published = null;
    } else {
      const input = { title: `一窗通办第${round}例`, summary: "一窗通办。", practice: "企业注册一窗通办。", jurisdiction };
      const { id } = (await ask("writer", CREATE, { input })).data.createCaseStudy.caseStudy;
      await ask("writer", step("submit"), { input: { id, revision: 1 } });
      await ask("reviewer", step("publish"), { input: { id, revision: 2, comment: "量时间" } });
      published = id;
    }
    await next;
  }
}

/** What the server's process has used so far, by its own /metrics. */
async function readMetrics(url: string): Promise<{ seconds: number; bytes: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1] ?? Number.NaN);
  return { seconds: read("process_cpu_seconds_total"), bytes: read("process_resident_memory_bytes") };
}

function latencies(answered: Answered[]): number[] {
  return answered.map(({ latency }) => latency).sort((a, b) => a - b);
}

/** The value below which `share` of the sorted numbers lie. */
function quantile(sorted: number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
