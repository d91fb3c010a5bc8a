import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { freePort } from "../neo4j/free-port.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "zelian-fresh-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files that a clone would hold. */
function copyCheckout(): void {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  for (const file of listed.split("\n").filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  // npm, its shell and the server share a process group.
  process.kill(-(child.pid as number), "SIGTERM");
  await ended;
}

/** What a port says from now on until it says 200 or its process ends: each status once, "refused" where nobody listens. */
async function statusesOf(url: string, child: ChildProcess): Promise<(number | "refused")[]> {
  const statuses: (number | "refused")[] = [];
  while (statuses.at(-1) !== 200 && child.exitCode === null) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => "refused" as const,
    );
    if (status !== statuses.at(-1)) statuses.push(status);
    await wait(50);
  }
  return statuses;
}

async function answersOfNpmStart(): Promise<{ seconds: number; statuses: (number | "refused")[]; policies: number; title: string }> {
  const began = Date.now();
  const port = await freePort();
  const child = spawn("npm", ["start"], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), DATA_DIR: "" /* as unset: ./data */ },
    detached: true,
  });
  try {
    const statuses = statusesOf(`http://127.0.0.1:${port}/readyz`, child);
    const url = await new Promise<string>((found, failed) => {
      let output = "";
      const listen = (chunk: Buffer) => {
        output += chunk;
        const address = /http:\/\/[\w.]+:\d+/.exec(output);
        if (address) found(address[0]);
      };
      child.stdout.on("data", listen);
      child.stderr.on("data", listen);
      child.once("exit", (code) => failed(new Error(`npm start ended with ${code}:\n${output}`)));
    });
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ policies { totalCount } }" }),
    });
    const { data } = (await answer.json()) as { data: { policies: { totalCount: number } } };
    const page = await (await fetch(url)).text();
    return {
      seconds: (Date.now() - began) / 1000,
      statuses: await statuses,
      policies: data.policies.totalCount,
      title: /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? "",
    };
  } finally {
    await endGroup(child);
  }
}

test("npm start in a fresh folder installs, builds, loads the notices and serves them; a second start finds them all there once", async () => {
  copyCheckout();
  const first = await answersOfNpmStart();
  const second = await answersOfNpmStart();
  console.log(`first start ${first.seconds.toFixed(1)} s, second start ${second.seconds.toFixed(1)} s`);
  // While the notices are read and the index is built the port says so, and refuses nobody on the way to the first answer.
  const answered = { statuses: ["refused", 503, 200], policies: 5, title: expect.stringContaining("责链") };
  expect(first).toMatchObject(answered);
  expect(second).toMatchObject(answered);
}, 400_000);
