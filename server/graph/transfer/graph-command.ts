import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import { BadInputError, UnavailableError } from "../../domain/errors.ts";
import type { GraphStore } from "../graph-store.ts";
import { checkGraph } from "./check-graph.ts";
import { exportGraph, type LineSink } from "./export-graph.ts";
import { importGraph } from "./import-graph.ts";

interface GraphRequest {
  verb: "export" | "import" | "backup" | "restore" | "check";
  /** Absolute; empty for check. A name that ends in .gz is compressed. */
  file: string;
}

const VERBS = ["export", "import", "backup", "restore", "check"] as const;
const USAGE =
  "用法：npm run graph -- export 文件 | import 文件 | backup 文件 | restore 文件 | check | repeal 通知编号 日期 | reinstate 通知编号";

/** `export FILE | import FILE | backup FILE | restore FILE | check`. @throws {BadInputError} with the usage. */
export function readGraphArguments(args: string[], absolute: (path: string) => string): GraphRequest {
  const [verb, file, ...more] = args;
  const known = VERBS.find((each) => each === verb);
  if (!known || more.length > 0 || (known === "check") !== (file === undefined)) throw new BadInputError(`${USAGE}。`);
  return { verb: known, file: file === undefined ? "" : absolute(file) };
}

/**
 * Does what was asked for. @returns the exit code: 0, or 1 where `check` found something.
 * @throws {DomainError} where the file cannot be read or written; nothing is left half done then, in the graph or of the file.
 */
export async function runGraphRequest(graph: GraphStore, request: GraphRequest, say: (line: string) => void): Promise<number> {
  try {
    return await perform(graph, request, say);
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    throw new UnavailableError(`文件 ${request.file} 读写失败（${code}）。请检查路径、权限与磁盘空间。`, { system: message });
  }
}

async function perform(graph: GraphStore, { verb, file }: GraphRequest, say: (line: string) => void): Promise<number> {
  if (verb === "check") {
    const findings = await checkGraph(graph);
    for (const { message } of findings) say(message);
    say(findings.length === 0 ? "没有发现问题。" : `发现 ${findings.length} 处问题。`);
    return findings.length === 0 ? 0 : 1;
  }
  if (verb === "export" || verb === "backup") {
    const sink = new FileSink(file);
    try {
      const { nodes, edges } = await exportGraph(graph, verb, sink);
      sink.keep();
      say(`已写出 ${file}：${nodes} 个节点，${edges} 条关系。`);
    } finally {
      sink.discard();
    }
    return 0;
  }
  const { nodes, edges } = await importGraph(graph, file, { replace: verb === "restore" });
  say(`已从 ${file} ${verb === "restore" ? "恢复" : "导入"}：${nodes} 个节点，${edges} 条关系。`);
  return 0;
}

/** A file that is there whole or not at all, for its owner's eyes only. */
class FileSink implements LineSink {
  private readonly file: string;
  private readonly aside: string;
  private readonly descriptor: number;
  private open = true;

  constructor(file: string) {
    this.file = file;
    this.aside = `${file}.${process.pid}.part`;
    mkdirSync(dirname(file), { recursive: true });
    this.descriptor = openSync(this.aside, "a", 0o600);
  }

  restart(): void {
    ftruncateSync(this.descriptor);
  }

  write(lines: string): void {
    writeFileSync(this.descriptor, this.file.endsWith(".gz") ? gzipSync(lines) : lines);
  }

  keep(): void {
    fsyncSync(this.descriptor);
    this.close();
    renameSync(this.aside, this.file);
  }

  /** Removes what was not kept. */
  discard(): void {
    if (!this.open) return;
    this.close();
    rmSync(this.aside, { force: true });
  }

  private close(): void {
    this.open = false;
    closeSync(this.descriptor);
  }
}
