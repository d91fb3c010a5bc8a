import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { S3Settings } from "../../server/editorial/files/s3-store.ts";
import { buildGateway } from "./build-gateway.mjs";

interface RunningGateway extends S3Settings {
  stop: () => Promise<void>;
}

const KEYS = { key: "zelian-test", secret: "zelian-test-secret", region: "us-east-1" };

/** A real S3 server on a free port with an empty bucket. @throws {Error} where Go is missing or the server does not come up. */
export async function startGateway(): Promise<RunningGateway> {
  const binary = buildGateway();
  const home = mkdtempSync(join(tmpdir(), "zelian-s3-"));
  for (const folder of ["buckets/files", "sidecar"]) mkdirSync(join(home, folder), { recursive: true });
  const port = await freePort();
  const posix = ["posix", "--sidecar", join(home, "sidecar"), join(home, "buckets")];
  const server = spawn(binary, ["--quiet", "--port", `127.0.0.1:${port}`, "--access", KEYS.key, "--secret", KEYS.secret, ...posix]);
  await answers(server, `http://127.0.0.1:${port}`);
  return {
    url: `http://127.0.0.1:${port}/files`,
    ...KEYS,
    stop: async () => {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGKILL");
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function answers(server: ChildProcess, url: string): Promise<void> {
  let output = "";
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (chunk) => (output += chunk));
  while (server.exitCode === null) {
    if (await fetch(url).catch(() => null)) return;
    await wait(50);
  }
  throw new Error(`versitygw ended with ${server.exitCode} before it answered:\n${output}`);
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
