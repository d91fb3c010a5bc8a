import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchJars } from "./fetch-jars.ts";
import { freePort } from "./free-port.ts";

export interface RunningNeo4j {
  url: string;
  /** Its folder: `conf`, `data`, `certificates`. */
  home: string;
  /** The server's own process, another one after each start; none before the first. */
  process?: ChildProcess;
  /** Ends it as a power cut would; what it holds stays. */
  kill: () => Promise<void>;
  /** Starts it again on its port with what it held; `settings` go into neo4j.conf, before those that are there otherwise. */
  start: (settings?: Record<string, string>) => Promise<void>;
  /** Ends it and removes what it held. */
  stop: () => Promise<void>;
}

interface Neo4jSize {
  /** In megabytes, as is the page cache. */
  heap: number;
  pageCache: number;
  /** Lives for minutes: it compiles and plans quickly rather than well, which takes a third of the processor's time from tests. */
  isShortLived?: boolean;
}

const SMALL: Neo4jSize = { heap: 512, pageCache: 128, isShortLived: true };

/** A real, empty Neo4j Community on a free port. @throws {Error} where Java or Maven is missing or the server does not come up. */
export async function startNeo4j(size = SMALL): Promise<RunningNeo4j> {
  const server = await placeNeo4j(size);
  try {
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** The same before its first start: its address is known, and nothing listens there. */
export async function placeNeo4j(size = SMALL): Promise<RunningNeo4j> {
  const jars = fetchJars();
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), "zelian-neo4j-"));
  mkdirSync(join(home, "conf"));
  const running = { url: `bolt://127.0.0.1:${port}`, home } as RunningNeo4j;
  running.kill = async () => {
    const { process } = running;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const ended = new Promise((done) => process.once("exit", done));
    process.kill("SIGKILL");
    await ended;
  };
  running.start = async (settings = {}) => {
    const lines = Object.entries({ ...configuration(port, size), ...settings }).map(([name, value]) => `${name}=${value}`);
    writeFileSync(join(home, "conf", "neo4j.conf"), lines.join("\n"));
    running.process = spawn("java", javaArguments(jars, home, size), { stdio: ["ignore", "pipe", "pipe"] });
    await started(running.process);
  };
  running.stop = async () => {
    await running.kill();
    rmSync(home, { recursive: true, force: true });
  };
  return running;
}

function configuration(port: number, { pageCache, isShortLived }: Neo4jSize): Record<string, string> {
  return {
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.security.auth_enabled": "false",
    "dbms.usage_report.enabled": "false",
    "server.memory.pagecache.size": `${pageCache}m`,
    ...(isShortLived ? { "dbms.cypher.min_replan_interval": "1h" } : {}),
  };
}

function javaArguments(jars: string, home: string, { heap, isShortLived }: Neo4jSize): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.lang"].map((part) => `--add-opens=java.base/${part}=ALL-UNNAMED`);
  const memory = ["-Xms256m", `-Xmx${heap}m`, "-XX:+UseSerialGC", ...(isShortLived ? ["-XX:TieredStopAtLevel=1"] : [])];
  const server = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`, "--console-mode"];
  return [...memory, ...opened, "-cp", join(jars, "*"), ...server];
}

function started(server: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let output = "";
    const listen = (chunk: Buffer) => {
      output += chunk;
      if (/Started\.\s*$/m.test(output)) done();
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("error", (error) => failed(new Error(`Java did not start (${error.message})`)));
    server.once("exit", (code) => failed(new Error(`Neo4j ended with ${code} before it answered:\n${output}`)));
  });
}
