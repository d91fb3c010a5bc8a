import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, expect, test } from "vitest";
import { type Load, runIngestCommand } from "../../server/ingest/command.ts";
import { docx, pdf } from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "zelian-ingest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOTICE = `某区人民政府办公室关于印发《某区行动方案》的通知
某政办发〔2023〕5号
各部门：
现将《某区行动方案》印发给你们。
某区人民政府办公室
2023年5月6日
某区行动方案
一、重点任务
1.压缩时限。根据《优化营商环境条例》，三日办结。（牵头单位：审批局；责任单位：财政局）
二、工作机制
联席会议办公室设在审批局，每季度召开一次会议，对难以解决的问题报区政府决定。各单位每月25日前向联席会议办公室报送进展。`;

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function ingest(argv: string[], load?: Load) {
  let out = "";
  let err = "";
  const code = await runIngestCommand(argv, { out: (text) => (out += text), err: (text) => (err += text) }, load);
  return { code, out, err };
}

test("--dry-run --json prints the facts and nothing else, options before or after the file", async () => {
  const file = write("notice.txt", NOTICE);
  const before = await ingest(["--dry-run", "--json", file]);
  const after = await ingest([file, "--json", "--dry-run"]);
  expect(after).toEqual(before);
  expect(before).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(before.out)).toMatchObject({
    docNumber: "某政办发〔2023〕5号",
    date: "2023-05-06",
    measures: [{ no: "1", title: "压缩时限", lead: ["审批局"], responsible: ["财政局"] }],
  });
});

test("a Word file and a PDF are read from the folder as they are uploaded", async () => {
  const lines = ["某区行动方案", "一、重点任务", "1.压缩时限。三日办结。（牵头单位：审批局）"];
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  for (const file of [write("notice.docx", docx(paragraphs.join(""))), write("notice.pdf", pdf(lines))]) {
    const { code, out, err } = await ingest(["--dry-run", "--json", file]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({ title: "某区行动方案", measures: [{ title: "压缩时限", lead: ["审批局"] }] });
  }
});

const schemaFile = resolve(import.meta.dirname, "../../../shared/facts.schema.json");
test.skipIf(!existsSync(schemaFile))("the facts follow facts.schema.json (skipped where ../shared is not there)", async () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")));
  for (const text of [
    NOTICE,
    "没有结构的一句话。",
    "某区指标机制\n（一）开办企业指标专班\n牵头单位：市场监管局\n紧扣2个二级指标包括流程、耗时，提质。",
  ]) {
    const { out } = await ingest(["--dry-run", "--json", write("valid.txt", text)]);
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  }
});

test("without --json a person reads a summary, and progress goes to the error stream", async () => {
  const { out, err } = await ingest(["--dry-run", write("notice.txt", NOTICE)]);
  expect(out).toContain("举措（1）\n  1 压缩时限　牵头：审批局；责任：财政局");
  expect(err).toBe(`读取 ${join(folder, "notice.txt")}\n分析结构\n提取事实\n`);
});

test("without --dry-run the facts are handed over with the jurisdiction", async () => {
  const loaded: string[] = [];
  const { code, err } = await ingest(["--jurisdiction", "某区", write("notice.txt", NOTICE)], async ({ jurisdiction, facts }) => {
    loaded.push(`${jurisdiction} ${facts.measures.length}`);
    return "已写入 1 项举措";
  });
  expect(code).toBe(0);
  expect(loaded).toEqual(["某区 1"]);
  expect(err).toContain("已写入 1 项举措");
});

test("GB18030 and UTF-8 with a byte order mark read as UTF-8 does", async () => {
  // 关于印发通知 in GB18030.
  const gb = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xd3, 0xa1, 0xb7, 0xa2, 0xcd, 0xa8, 0xd6, 0xaa]);
  expect(JSON.parse((await ingest(["--dry-run", "--json", write("gb.txt", gb)])).out).title).toBe("关于印发通知");
  expect(JSON.parse((await ingest(["--dry-run", "--json", write("bom.txt", "\ufeff关于印发通知")])).out).title).toBe("关于印发通知");
});

test.each([
  ["an empty file", "empty.txt", "", "文件是空的"],
  ["nothing but blanks", "blank.txt", " \n\t\n", "只有空白"],
  ["a binary file", "binary.txt", Uint8Array.from([0x50, 0x4b, 0, 3, 4, 0, 0, 255]), "不是文本"],
  ["a document that bears a 密级", "secret.txt", "000001\n机密★1年\n特急\n某区人民政府文件\n关于某事的通知", "文件标有密级“机密★1年”"],
  ["another type", "notice.exe", "通知", "不支持的文件类型"],
  ["a file over 20 MB", "large.txt", new Uint8Array(20 * 1024 * 1024 + 1).fill(97), "上限为 20 MB"],
])("%s gets a clear answer and nothing is loaded", async (_what, name, content, message) => {
  const { code, out, err } = await ingest([write(name, content)], () => Promise.reject(new Error("loaded")));
  expect(code).toBe(1);
  expect(out).toBe("");
  expect(err).toContain(message);
  expect(err).toContain(name);
});

test.each([
  [[], "没有指定文件"],
  [["--dry-run", "a.txt", "b.txt"], "一次只能导入一个文件"],
  [["--fast", "a.txt"], "不认识的选项：--fast"],
  [["a.txt", "--jurisdiction"], "--jurisdiction 后面要写地区名称"],
  [["missing.txt"], "找不到文件"],
])("%j is answered with how to ask", async (argv, message) => {
  expect(await ingest(argv)).toMatchObject({ code: 1, out: "", err: expect.stringContaining(message) });
});
