import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = "owner.json";

/** Leaves word of who holds the folder. The engine's own file lock decides; this file only lets the refusal say by whom. */
export function signFolder(folder: string): void {
  const owner = { pid: process.pid, since: new Date().toISOString(), command: process.argv.slice(1).join(" ") };
  writeFileSync(join(folder, FILE), `${JSON.stringify(owner)}\n`);
}

export function unsignFolder(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}

/** `进程 4711（2026-11-21T08:00:00.000Z 起，server/main.ts）`, or 另一个进程 where no file says who. */
export function describeFolderOwner(folder: string): string {
  try {
    const { pid, since, command } = JSON.parse(readFileSync(join(folder, FILE), "utf8"));
    return `进程 ${pid}（${since} 起，${command}）`;
  } catch {
    return "另一个进程";
  }
}
