import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../start-server.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "zelian-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything a visitor could count, and what the index finds. */
async function census({ url }: RunningServer): Promise<unknown> {
  const query = `{
    collection { policies clauses measures indicators units meetingBodies duties interpretations caseStudies nodes edges }
    search(query: "开办企业") { totalCount }
    meetings: search(query: "专题会") { totalCount }
  }`;
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: unknown }).data;
}

/** Starts the server and kills it without warning after so many milliseconds. */
async function startAndKill(dataDirectory: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [join(root, "dist/server/main.js")], {
    cwd: root,
    env: { ...process.env, PORT: "0", DATA_DIR: dataDirectory },
    stdio: "ignore",
  });
  const ended = new Promise((done) => child.once("exit", done));
  await pause(milliseconds);
  child.kill("SIGKILL");
  await ended;
}

test("a loading process killed five times at random moments leaves a graph that the next start makes whole, and an index that catches up", async () => {
  const clean = await startServer();
  const expected = await census(clean);
  await clean.stop();

  // Loading begins some 300 ms after the process and lasts about a second: the moments cover both.
  const moments = Array.from({ length: 5 }, () => 200 + Math.floor(Math.random() * 1600));
  for (const moment of moments) await startAndKill(folder, moment);

  const revived = await startServer({ dataDirectory: folder });
  try {
    expect(await census(revived), `killed after ${moments.join(", ")} ms`).toEqual(expected);
  } finally {
    await revived.stop();
  }
}, 120_000);
