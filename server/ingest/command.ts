import { readFile, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { BadInputError, DomainError } from "../domain/errors.ts";
import type { Facts } from "../domain/facts.ts";
import type { Outline } from "../domain/outline.ts";
import { explainPage } from "./explain/explain-page.ts";
import { extractFacts } from "./extract-facts.ts";
import { readOutline } from "./outline/read-outline.ts";
import { LARGEST, readDocument } from "./readers/read-document.ts";
import { summarise } from "./summarise.ts";

/** Where the command writes. */
interface CommandIo {
  out(text: string): void;
  err(text: string): void;
}

/** What is loaded when this is no dry run; answers with a line to print. */
export interface Loading {
  file: string;
  jurisdiction: string | null;
  outline: Outline;
  facts: Facts;
}
export type Load = (loading: Loading) => Promise<string>;

const USAGE = "用法：npm run ingest -- [--jurisdiction 地区] [--dry-run] [--json] [--explain 网页.html] 文件";

/**
 * `[--jurisdiction NAME] [--dry-run] [--json] [--explain PAGE] FILE`, options before or after: reads a document, prints its facts, and unless this is
 * a dry run hands them to `load`. With --json standard output holds nothing but the facts. With --explain the
 * notice is written as a page with its facts marked, and without a jurisdiction that is all: a look loads nothing.
 * @returns the exit code: 0, or 1 after an error whose message went to `io.err`
 */
export async function runIngestCommand(argv: string[], io: CommandIo, load?: Load): Promise<number> {
  try {
    const { file, jurisdiction, dryRun, json, explain } = parseArguments(argv);
    const say = json ? () => {} : (line: string) => io.err(`${line}\n`);
    say(`读取 ${file}`);
    const text = await readDocument(await readBytes(file), basename(file));
    say("分析结构");
    const outline = readOutline(text);
    say("提取事实");
    const facts = extractFacts(outline);
    io.out(json ? `${JSON.stringify(facts, null, 1)}\n` : summarise(facts));
    if (explain) {
      await writePage(explain, explainPage(outline, facts));
      say(`已写出 ${explain}`);
    }
    if (dryRun || (explain && !jurisdiction)) return 0;
    if (!load) throw new BadInputError("此处只能试运行：请加上 --dry-run。");
    say("写入图谱");
    const done = await load({ file, jurisdiction, outline, facts });
    say(done);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    io.err(`${error.message}\n`);
    return 1;
  }
}

interface Arguments {
  file: string;
  jurisdiction: string | null;
  dryRun: boolean;
  json: boolean;
  /** Where the page goes. */
  explain: string | null;
}

function parseArguments(argv: string[]): Arguments {
  const files: string[] = [];
  const found: Arguments = { file: "", jurisdiction: null, dryRun: false, json: false, explain: null };
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] as string;
    if (argument === "--dry-run") found.dryRun = true;
    else if (argument === "--json") found.json = true;
    else if (argument === "--jurisdiction") found.jurisdiction = argv[++index] ?? "";
    else if (argument.startsWith("--jurisdiction=")) found.jurisdiction = argument.slice(15);
    else if (argument === "--explain") found.explain = argv[++index] ?? "";
    else if (argument.startsWith("--explain=")) found.explain = argument.slice(10);
    else if (argument.startsWith("--")) throw new BadInputError(`不认识的选项：${argument}。${USAGE}`);
    else files.push(argument);
  }
  if (found.jurisdiction === "") throw new BadInputError(`--jurisdiction 后面要写地区名称，例如 --jurisdiction 青山区。${USAGE}`);
  if (found.explain === "") throw new BadInputError(`--explain 后面要写网页存到哪里，例如 --explain 说明.html。${USAGE}`);
  if (files.length !== 1)
    throw new BadInputError(
      `${files.length ? `一次只能导入一个文件，收到 ${files.length} 个：${files.join("、")}` : "没有指定文件"}。${USAGE}`,
    );
  return { ...found, file: files[0] as string };
}

async function writePage(file: string, page: string): Promise<void> {
  await writeFile(file, page).catch(() => {
    throw new BadInputError(`写不了文件：“${file}”。请检查文件夹是否存在、是否可写。`, { file });
  });
}

async function readBytes(file: string): Promise<Uint8Array> {
  const info = await stat(file).catch(() => null);
  if (!info) throw new BadInputError(`找不到文件：“${file}”。请检查路径后再试。`, { file });
  if (!info.isFile()) throw new BadInputError(`不是文件：“${file}”。请给出一个文件，而不是文件夹。`, { file });
  // What is too large is refused before it is read.
  return info.size > LARGEST ? new Uint8Array(LARGEST + 1) : readFile(file);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await runIngestCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
