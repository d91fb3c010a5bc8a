import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { READING } from "../bin/reading.mjs";
import { SHAPES } from "./extraction-shapes.ts";

const MEGABYTE = 1024 * 1024;
const reader = fileURLToPath(new URL("extraction-read.mjs", import.meta.url));

/** Prints time and memory for texts of three sizes, each read by a process of its own: notices repeated, and texts that nobody writes. */
export function printSpeed(sources: string, work: string): void {
  const read = (text: string) => readIn(join(work, "speed.txt"), text);
  const { megabytes: atRest } = read("某区方案");
  console.log(
    `Each text is read by a fresh process of the built program, run as \`npm run ingest\` runs it. Time: what reader, outline and facts take by the clock; loading the program is not counted, compiling it on the way is. Processor time is more, since Node collects and compiles beside it. Memory: the most that the process held (resident), Node and the program included, which hold ${atRest} MB with a line of text.\n`,
  );
  console.log("Each seed repeated to the size:\n");
  console.log("| text | median | slowest | most processor time | most memory |\n|---|---|---|---|---|");
  const seeds = readdirSync(sources).map((slug) => readFileSync(join(sources, slug, "notice.txt")));
  for (const megabytes of [0.1, 1, 5]) {
    const runs = seeds.map((notice) => read(repeat(notice, megabytes * MEGABYTE)));
    const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] as number;
    const memory = Math.max(...runs.map((run) => run.megabytes));
    const processor = Math.max(...runs.map(({ processorMs }) => processorMs));
    console.log(`| ${megabytes} MB | ${median} ms | ${times.at(-1)} ms | ${processor} ms | ${memory} MB |`);
  }
  console.log("\nTexts made to be slow:\n");
  console.log("| text | 0.25 MB | 0.5 MB | 1 MB | memory at 1 MB |\n|---|---|---|---|---|");
  for (const [name, make] of Object.entries(SHAPES)) {
    const runs = [0.25, 0.5, 1].map((megabytes) => read(make(megabytes * MEGABYTE)));
    console.log(`| ${name} | ${runs.map(({ ms }) => `${ms} ms`).join(" | ")} | ${runs.at(-1)?.megabytes} MB |`);
  }
  console.log();
}

function repeat(notice: Buffer, size: number): string {
  const copies = Array.from({ length: Math.ceil(size / notice.length) }, () => notice);
  return Buffer.concat(copies)
    .subarray(0, size)
    .toString()
    .replace(/\ufffd/g, "");
}

function readIn(file: string, text: string): { ms: number; processorMs: number; megabytes: number } {
  writeFileSync(file, text);
  const { stdout, stderr, status } = spawnSync(process.execPath, [...READING, reader, file], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
