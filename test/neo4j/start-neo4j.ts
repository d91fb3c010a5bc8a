import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchJars } from "./fetch-jars.ts";

export interface RunningNeo4j {
  url: string;
  /** Its folder: `conf`, `data`, `certificates`. */
  home: string;
  /** The server's own process, another one after each start. */
  process: ChildProcess;
  /** Ends it as a power cut would; what it holds stays. */
  kill: () => Promise<void>;
  /** Starts it again on its port with what it held; `settings` are more lines of neo4j.conf. */
  start: (settings?: string[]) => Promise<void>;
  /** Ends it and removes what it held. */
  stop: () => Promise<void>;
}

/** In megabytes. */
export interface Neo4jMemory {
  heap: number;
  pageCache: number;
}

/** A real, empty Neo4j Community on a free port. @throws {Error} where Java or Maven is missing or the server does not come up. */
export async function startNeo4j(memory: Neo4jMemory = { heap: 512, pageCache: 128 }): Promise<RunningNeo4j> {
  const jars = fetchJars();
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), "zelian-neo4j-"));
  mkdirSync(join(home, "conf"));
  const running = { url: `bolt://127.0.0.1:${port}`, home } as RunningNeo4j;
  running.kill = async () => {
    const { process } = running;
    if (process.exitCode !== null || process.signalCode !== null) return;
    const ended = new Promise((done) => process.once("exit", done));
    process.kill("SIGKILL");
    await ended;
  };
  running.start = async (settings = []) => {
    writeFileSync(join(home, "conf", "neo4j.conf"), [...configuration(port, memory), ...settings].join("\n"));
    running.process = spawn("java", javaArguments(jars, home, memory), { stdio: ["ignore", "pipe", "pipe"] });
    await started(running.process);
  };
  running.stop = async () => {
    await running.kill();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await running.start();
  } catch (error) {
    await running.stop();
    throw error;
  }
  return running;
}

function configuration(port: number, { pageCache }: Neo4jMemory): string[] {
  return [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=false",
    "dbms.usage_report.enabled=false",
    `server.memory.pagecache.size=${pageCache}m`,
  ];
}

function javaArguments(jars: string, home: string, { heap }: Neo4jMemory): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.lang"].map((part) => `--add-opens=java.base/${part}=ALL-UNNAMED`);
  const memory = ["-Xms256m", `-Xmx${heap}m`, "-XX:+UseSerialGC"];
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

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => found(port));
    });
  });
}
