import { expect, test } from "vitest";
import { readDocument } from "../../server/ingest/readers/read-document.ts";
import { factsOf } from "./facts-of.ts";
import { docx, pdf, zip } from "./files.ts";

const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map((run) => (run.startsWith("<") ? run : `<w:r><w:t>${run}</w:t></w:r>`)).join("")}</w:p>`;
const cell = (text: string, merge = "") => `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

const TASKS = [
  { no: "1", title: "压缩时限", lead: ["审批局"], responsible: ["财政局"] },
  { no: "2", title: "提升服务", lead: ["审批局"], responsible: ["各街道"] },
];

test("a Word document with a table, merged cells and tracked changes", async () => {
  const body = [
    paragraph("某区任务分工", "<w:ins><w:r><w:t>表</w:t></w:r></w:ins>", "<w:del><w:r><w:delText>草稿</w:delText></w:r></w:del>"),
    `<w:tbl>${[
      row(cell("序号"), cell("重点任务"), cell("牵头单位"), cell("责任单位")),
      row(cell("1"), cell("压缩时限"), cell("审批局", '<w:vMerge w:val="restart"/>'), cell("财政局")),
      row(cell("2"), cell("提升服务"), cell("", "<w:vMerge/>"), cell("各街道")),
    ].join("")}</w:tbl>`,
  ];
  const facts = factsOf(await readDocument(docx(body.join("")), "分工表.docx"));
  expect(facts.title).toBe("某区任务分工表");
  expect(facts.measures).toMatchObject(TASKS);
});

test("a text box of a Word document is read", async () => {
  const box =
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>框中文字</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
  expect(await readDocument(docx(paragraph("正文", box)), "框.docx")).toContain("框中文字");
});

test("a page as sites publish it: menus, scripts and footers go, the title and the table stay", async () => {
  const menu = Array.from({ length: 40 }, (_, index) => `<li><a href="/${index}">栏目${index}</a></li>`).join("");
  const html = `<html><head><meta name="ArticleTitle" content="某区任务分工表"><script>var x = "脚本";</script></head><body><ul>${menu}</ul>
    <div class="page"><div id="zoom"><p>各有关单位：</p><p>为优化环境，提升服务效能，增强企业获得感和满意度，现将任务分工印发给你们，请认真落实。</p>
    <table><tr><th>序号</th><th>重点任务</th><th>牵头单位</th><th>责任单位</th></tr>
    <tr><td>1</td><td><p>压缩</p><p>时限</p></td><td rowspan="2">审批局</td><td>财政局</td></tr><tr><td>2</td><td>提升服务</td><td>各街道</td></tr></table></div></div>
    <div class="footer"><a>主办单位</a></div></body></html>`;
  const text = await readDocument(new TextEncoder().encode(html), "page.html");
  expect(text).not.toMatch(/栏目|脚本|主办单位/);
  const facts = factsOf(text);
  expect(facts.title).toBe("某区任务分工表");
  expect(facts.measures).toMatchObject(TASKS);
});

test("a page in GB2312 by its own declaration", async () => {
  const bytes = Buffer.concat([
    Buffer.from('<html><head><meta charset="gb2312"></head><body><p>'),
    Buffer.from([0xcd, 0xa8, 0xd6, 0xaa]),
    Buffer.from("</p></body></html>"),
  ]);
  expect(await readDocument(bytes, "gb.htm")).toBe("通知");
});

test("a PDF with line breaks inside its sentences and a page number", async () => {
  const text = await readDocument(
    pdf([
      "某区行动方案",
      "一、重点任务",
      "1.压缩时限。推动审批服务提速，实现三日办结，提升企业获得",
      "感。（牵头单位：审批局；责任单位：财政局）",
      "- 2 -",
    ]),
    "方案.pdf",
  );
  const [measure] = factsOf(text).measures;
  expect(measure).toMatchObject({ title: "压缩时限", lead: ["审批局"], responsible: ["财政局"] });
});

test.each([
  ["no archive", "坏.docx", new TextEncoder().encode("不是压缩包"), "不是有效的 .docx"],
  ["an archive that is no document", "空.docx", zip({ "a.txt": "甲" }), "不是有效的 .docx"],
  ["no PDF", "坏.pdf", new TextEncoder().encode("不是文件"), "不是有效的 .pdf"],
  ["a PDF without text", "扫描.pdf", pdf([]), "没有文字层"],
])("%s under a document's name is refused", async (_what, name, bytes, message) => {
  await expect(readDocument(bytes, name)).rejects.toThrow(message);
});
