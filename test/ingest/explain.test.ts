import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runIngestCommand } from "../../server/ingest/command.ts";
import { explainPage } from "../../server/ingest/explain/explain-page.ts";
import { readOutline } from "../../server/ingest/outline/read-outline.ts";
import { factsOf } from "./facts-of.ts";

const folder = mkdtempSync(join(tmpdir(), "zelian-explain-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOTICE = `某区行动方案
一、重点任务
1.压缩时限。根据《优化营商环境条例》，三日办结 <script>alert(1)</script>。（牵头单位：审批局；责任单位：财政局）
2.提升服务。一次办成。（牵头单位：审批局；责任单位：税务局）
3.畅通渠道。（责任单位：由）
4.简化流程。一表申请。（区里按规定负责落实到位）
二、工作机制
联席会议共6个成员单位。联席会议成员单位为发改局、税务局、水务局、市场监管局。
联席会议每季度召开一次，对难以解决的问题报区政府决定。
`;
const text = (html: string) =>
  html
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
const pageOf = (notice: string) => explainPage(readOutline(notice), factsOf(notice));

test("--explain writes the notice as one page, loads nothing, and leaves --json as it is", async () => {
  const [file, page] = [join(folder, "notice.txt"), join(folder, "page.html")];
  writeFileSync(file, NOTICE);
  let out = "";
  const io = { out: (words: string) => (out += words), err: () => {} };
  const load = () => Promise.reject(new Error("loaded"));
  expect(await runIngestCommand([file, "--explain", page, "--json"], io, load)).toBe(0);
  expect(JSON.parse(out).title).toBe("某区行动方案");
  expect(readFileSync(page, "utf8")).toBe(pageOf(NOTICE));
});

test("a page that cannot be written is answered with how to ask", async () => {
  const file = join(folder, "notice.txt");
  writeFileSync(file, NOTICE);
  let err = "";
  const io = { out: () => {}, err: (words: string) => (err += words) };
  expect(await runIngestCommand([file, "--explain", join(folder, "none", "page.html")], io)).toBe(1);
  expect(err).toContain("写不了文件");
  expect(await runIngestCommand([file, "--explain"], io)).toBe(1);
  expect(err).toContain("--explain 后面要写");
});

test("a fact is marked in the text by kind, with its rule and confidence on it and in the margin", () => {
  const page = pageOf(NOTICE);
  expect(page).toMatch(
    /<mark class="measure" title="举措：1 压缩时限，牵头 审批局；责任 财政局（measure-label，0\.\d+）">（牵头单位：审批局；责任单位：财政局）<\/mark>/,
  );
  expect(page).toContain('<span class="kind measure">举措</span> 1 压缩时限，牵头 审批局；责任 财政局 <span class="sure">measure-label');
  expect(page).toContain('<mark class="cited" title="引用：《优化营商环境条例》">');
  expect(page).toContain('<span class="kind escalation">升级</span>');
});

test("the page holds every word of the notice, nothing of it as markup, and needs nothing beside itself", () => {
  const page = pageOf(NOTICE);
  const words = text(page).replace(/\s/g, "");
  for (const line of ["三日办结<script>alert(1)</script>。", "对难以解决的问题报区政府决定。"]) expect(words).toContain(line);
  expect(page).not.toMatch(/<script|<link|<img|https?:/);
});

test("what looked like a fact and was left out is said, with its clause", () => {
  expect(factsOf(NOTICE).warnings).toEqual([
    "一/4：括注像是责任分工，没有读成事实：（区里按规定负责落实到位）",
    "一/3：“由”不像单位名称：（责任单位：由）",
    "一/4：“简化流程”没有读出责任单位：简化流程",
    "二：原文写“6个成员单位”，读出 4 个：6个成员单位",
  ]);
  expect(pageOf(NOTICE)).toContain("像事实而没有读出的（4）");
});
