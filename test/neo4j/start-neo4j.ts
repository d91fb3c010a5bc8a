import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchJars } from "./fetch-jars.ts";

export interface RunningNeo4j {
  url: string;
  process: ChildProcess;
  stop: () => Promise<void>;
}

/** A real, empty Neo4j Community on a free port. @throws {Error} where Java or Maven is missing or the server does not come up. */
export async function startNeo4j(): Promise<RunningNeo4j> {
  const jars = fetchJars();
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), "zelian-neo4j-"));
  mkdirSync(join(home, "conf"));
  writeFileSync(join(home, "conf", "neo4j.conf"), configuration(port));
  const process = spawn("java", javaArguments(jars, home), { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((done) => {
    process.once("exit", () => done());
    process.once("error", () => done());
  });
  const stop = async () => {
    process.kill("SIGKILL");
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await started(process);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `bolt://127.0.0.1:${port}`, process, stop };
}

function configuration(port: number): string {
  return [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=false",
    "dbms.usage_report.enabled=false",
    "server.memory.pagecache.size=128m",
  ].join("\n");
}

function javaArguments(jars: string, home: string): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.lang"].map((part) => `--add-opens=java.base/${part}=ALL-UNNAMED`);
  const memory = ["-Xms256m", "-Xmx512m", "-XX:+UseSerialGC"];
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
