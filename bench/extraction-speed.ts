import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MEGABYTES = [0.1, 1, 5];
const reader = fileURLToPath(new URL("extraction-read.ts", import.meta.url));

/** Prints time and memory for texts of three sizes, each notice repeated to the size and read by a process of its own. */
export function printSpeed(sources: string, work: string): void {
  console.log(
    "Each seed repeated to the size and read by a fresh process: processor time of reader, outline and facts; loading the program is not counted, compiling it on the way is.\n",
  );
  console.log("| text | median | slowest | most memory |\n|---|---|---|---|");
  for (const megabytes of MEGABYTES) {
    const runs = readdirSync(sources).map((slug) => readRepeated(readFileSync(join(sources, slug, "notice.txt")), megabytes, work));
    const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] as number;
    const memory = Math.max(...runs.map((run) => run.megabytes));
    console.log(`| ${megabytes} MB | ${median} ms | ${times.at(-1)} ms | ${memory} MB |`);
  }
  console.log();
}

function readRepeated(notice: Buffer, megabytes: number, work: string): { ms: number; megabytes: number } {
  const size = megabytes * 1024 * 1024;
  const text = Buffer.concat(Array.from({ length: Math.ceil(size / notice.length) }, () => notice)).subarray(0, size);
  const file = join(work, "speed.txt");
  writeFileSync(file, text.toString().replace(/\ufffd/g, ""));
  const { stdout, stderr, status } = spawnSync(process.execPath, [reader, file], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
