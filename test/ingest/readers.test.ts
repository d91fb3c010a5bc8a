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

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="1">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}${level(3, "decimalEnclosedCircle", "%4")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, "chineseCounting", "第%1条", '<w:pStyle w:val="Article"/>')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="3">${level(0, "bullet", "•")}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
].join("");
const STYLES =
  '<w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Article"/></w:style>';
const numbered = (text: string, at: number, list = 1) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (text: string, style: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

test("automatic numbers of a Word document come out as Word shows them", async () => {
  const body = [
    numbered("总体要求", 0),
    numbered("重点任务", 0),
    numbered("政务环境", 1),
    numbered("压缩时限", 2),
    numbered("提升服务", 2),
    numbered("市场环境", 1),
    numbered("放宽准入", 2),
    numbered("一址多照", 3),
    numbered("从五开始", 2, 4),
    numbered("不编号", 0, 3),
    styled("为规范工作，制定本办法。", "Article"),
    styled("本办法自印发之日起施行。", "Own"),
    `<w:tbl>${row(`<w:tc>${numbered("表内", 0)}</w:tc>`, cell("乙"))}</w:tbl>`,
  ];
  const text = await readDocument(docx(body.join(""), { numbering: NUMBERING, styles: STYLES }), "编号.docx");
  expect(text.split("\n").filter(Boolean)).toEqual([
    "一、总体要求",
    "二、重点任务",
    "（一）政务环境",
    "1.压缩时限",
    "2.提升服务",
    "（二）市场环境",
    "1.放宽准入",
    "①一址多照",
    "5.从五开始",
    "不编号",
    "第一条为规范工作，制定本办法。",
    "第二条本办法自印发之日起施行。",
    "三、表内\t乙",
  ]);
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

test("a PDF without indents, where a number after a sentence begins a paragraph", async () => {
  const text = await readDocument(
    pdf(["某区行动方案", "（一）压缩时限", "三日办结，少跑腿。（牵头单位：审批局）", "（二）提升服务", "一次办成。（牵头单位：税务局）"]),
    "方案.pdf",
  );
  expect(factsOf(text).measures).toMatchObject([{ lead: ["审批局"] }, { title: "提升服务", lead: ["税务局"] }]);
});

const LINES = [
  "某区人民政府办公室关于印发某区行动方案的通知",
  "某政办发〔2023〕5号",
  "各有关部门：",
  "现将《某区行动方案》印发给你们，请结合实际认真贯彻落实。",
  "某区人民政府办公室",
  "2023年5月6日",
  "某区行动方案",
  "一、重点任务",
  "（一）政务环境",
  "1.压缩时限。推动审批服务提速，实现三日办结，提升企业获得感。（牵头单位：审批局；责任单位：财政局、规划和自然资源局）",
  "2.提升服务。推行一次办成，让企业少跑腿。（牵头单位：审批局；责任单位：各街道）",
  "二、工作机制",
  "联席会议办公室设在审批局，原则上每季度召开一次会议，对难以解决的问题报区政府决定。",
];
const AUTOMATIC = [/^[一二]、/, /^（[一二]）/, /^\d\./];

/** Lines of at most so many characters, as a page sets them: words divide anywhere. */
const wrap = (line: string, width: number) => line.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];

test.each([
  [
    ".docx with automatic numbers",
    "通知.docx",
    docx(
      LINES.map((line) => {
        const at = AUTOMATIC.findIndex((mark) => mark.test(line));
        return at < 0 ? paragraph(line) : numbered(line.replace(AUTOMATIC[at] as RegExp, ""), at);
      }).join(""),
      { numbering: NUMBERING },
    ),
  ],
  [
    ".html between menus and scripts",
    "通知.html",
    new TextEncoder().encode(
      `<!doctype html><html><head><title>某区</title><script>track("通知")</script></head><body><nav><a href="/">首页</a></nav>
      <ul>${Array.from({ length: 30 }, (_, index) => `<li><a href="/${index}">栏目</a></li>`).join("")}</ul>
      <div class="article">${LINES.map((line) => `<p style="text-indent:2em">&nbsp;&nbsp;<span>${line.slice(0, 9)}</span>${line.slice(9)}</p>`).join("\n")}</div>
      <footer>版权所有</footer></body></html>`,
    ),
  ],
  [
    ".pdf with line breaks inside words and page numbers",
    "通知.pdf",
    pdf([...LINES.flatMap((line, index) => wrap(index > 2 && index !== 6 ? `　　${line}` : line, 30)), "- 1 -"]),
  ],
])("%s gives the same facts as the text", async (_what, name, bytes) => {
  expect(factsOf(await readDocument(bytes, name))).toEqual(factsOf(LINES.join("\n")));
});

test.each([
  ["no archive", "坏.docx", new TextEncoder().encode("不是压缩包"), "不是有效的 .docx"],
  ["an archive that is no document", "空.docx", zip({ "a.txt": "甲" }), "不是有效的 .docx"],
  ["no PDF", "坏.pdf", new TextEncoder().encode("不是文件"), "不是有效的 .pdf"],
  ["a PDF without text", "扫描.pdf", pdf([]), "没有文字层"],
])("%s under a document's name is refused", async (_what, name, bytes, message) => {
  await expect(readDocument(bytes, name)).rejects.toThrow(message);
});
