import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { deflateRawSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../server/domain/viewer.ts";
import type { FileStore } from "../../server/editorial/files/file-store.ts";
import { FolderStore } from "../../server/editorial/files/folder-store.ts";
import { S3Store } from "../../server/editorial/files/s3-store.ts";
import { sweepFiles } from "../../server/editorial/files/sweep-files.ts";
import { discardDraft } from "../../server/editorial/manuscripts/discard-draft.ts";
import { readApart } from "../../server/editorial/reading/read-apart.ts";
import { addAttachmentRoutes } from "../../server/http/attachment-routes.ts";
import { createHttpServer } from "../../server/http/create-http-server.ts";
import { addUploadRoutes } from "../../server/http/upload-routes.ts";
import { step } from "../editorial/case-steps.ts";
import { li, sun, wang, zhao } from "../editorial/people.ts";
import { TRICKS } from "../editorial/tricks.ts";
import { graphEngines } from "../graph/open-graphs.ts";
import { type OpenApi, openApi } from "../graphql/open-api.ts";
import { threeSteps } from "../graphql/world.ts";
import { docx, pdf, zip } from "../ingest/files.ts";

const { notice, ids } = threeSteps();
const [engine] = graphEngines as [(typeof graphEngines)[number]];
const people: Record<string, Viewer> = { wang, li, zhao, sun };
const PNG = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806000000", "hex");

let api: OpenApi;
let server: FastifyInstance;
let url: string;
/** The same house with a storage that is away. */
let awayServer: FastifyInstance;
let awayUrl: string;
const folder = mkdtempSync(join(tmpdir(), "zelian-files-"));
const store = new FolderStore(folder);
const noStore = new S3Store({ url: "http://127.0.0.1:1/files", key: "k", secret: "s", region: "us-east-1" });

beforeAll(async () => {
  api = await openApi(engine, [notice.record], { files: store });
  // Signing in has tests of its own: here a token is a name, in the header or in a cookie.
  const identify = async ({ headers }: { headers: Record<string, unknown> }) =>
    people[String(headers.authorization ?? headers.cookie).replace(/^(Bearer |session=)/, "")] ?? null;
  const open = async (files: FileStore): Promise<[FastifyInstance, string]> => {
    const opened = createHttpServer({ trustProxy: null, publicUrl: "http://localhost" });
    const desk = { graph: api.graph, files, approvals: 1, published: () => {} };
    await addUploadRoutes(opened, desk, identify as never);
    addAttachmentRoutes(opened, desk, identify as never);
    return [opened, await opened.listen({ port: 0, host: "127.0.0.1" })];
  };
  [server, url] = await open(store);
  [awayServer, awayUrl] = await open(noStore);
});
afterAll(async () => {
  await server.close();
  await awayServer.close();
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

async function upload(
  path: string,
  name: string,
  bytes: Uint8Array | string,
  headers: Record<string, string> = { authorization: "Bearer wang" },
  fields = {},
) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, String(value));
  form.set("file", new Blob([bytes as BlobPart]), name);
  const response = await fetch(`${url}/uploads/${path}`, { method: "POST", headers, body: form });
  return { status: response.status, body: (await response.json()) as Record<string, any> };
}

/** Reads nothing of it and lets it go. */
const closed = (content: Readable | null) => content?.destroy() ?? null;
const nodesKept = async () => (await api.graph.read<{ n: number }>("MATCH (f:UploadedFile) RETURN count(f) AS n"))[0]?.n;
const filesKept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const manuscripts = async () => (await api.graph.read<{ n: number }>("MATCH (m:Manuscript) RETURN count(m) AS n"))[0]?.n;

const CASE = `半天设立企业的做法

一、工作背景
乙经济技术开发区企业反映设立环节多。
二、主要做法
市场监管局一窗受理，落实“设立企业半天完成”。
三、取得成效
设立时间由5天压缩至1天。
报送单位：市场监管局（由本局企业注册登记科根据工作记录整理）
`;
const paragraphs = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join("");

const MANUSCRIPT = `query($id: ID!) { manuscript(id: $id) {
  state proposals { field name why }
  caseStudy { title background practice outcome jurisdiction { name } results { name before after unit } measures { id } attachments { id name mediaType url } }
} }`;

describe("a case study that is uploaded", () => {
  test.each([
    [".txt", CASE],
    [".docx", docx(paragraphs(CASE))],
    [
      ".html",
      `<html><body><article>${CASE.split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("")}</article></body></html>`,
    ],
    [".pdf", pdf(CASE.split("\n").flatMap((line, index) => (line ? [index === 0 ? line : `　　${line}`] : [])))],
    [".md", CASE.replace(/^半天/, "# 半天").replace(/^[一二三]、/gm, "## ")],
  ])("as %s becomes a draft in its parts, with its figures and the links that its words suggest", async (ending, bytes) => {
    const { status, body } = await upload("case-studies", `案例${ending}`, bytes);
    expect({ status, body }).toMatchObject({ status: 201, body: { id: expect.any(String), warnings: expect.any(Array) } });
    const { manuscript } = await api.as(wang).ask(MANUSCRIPT, { id: body.id });
    expect(manuscript).toMatchObject({
      state: "DRAFT",
      caseStudy: {
        title: "半天设立企业的做法",
        background: "乙经济技术开发区企业反映设立环节多。",
        practice: "市场监管局一窗受理，落实“设立企业半天完成”。",
        outcome: expect.stringContaining("设立时间由5天压缩至1天。"),
        jurisdiction: { name: "乙经济技术开发区" },
        results: [{ name: "设立时间", before: "5", after: "1", unit: "天" }],
        measures: [{ id: ids.sheli }],
      },
    });
    expect(manuscript.proposals).toContainEqual({
      field: "measures",
      name: "设立企业半天完成",
      why: "文中写到“设立企业半天完成”，《乙开发区优化营商环境方案》里有这项举措。",
    });
    expect(body.warnings.map(({ kind }: { kind: string }) => kind)).toContain("FIGURE_WITHOUT_SOURCE");
  });

  test("with tricks in it shows them as words", async () => {
    const escaped = (trick: string) => trick.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    const words = TRICKS.map(escaped)
      .join("\n")
      .replace(/[\t\n]+/g, "\n");
    const { status, body } = await upload("case-studies", "带脚本.docx", docx(paragraphs(`带脚本的案例\n一、主要做法\n${words}`)));
    expect(status).toBe(201);
    const { manuscript } = await api.as(wang).ask(`query($id: ID!) { manuscript(id: $id) { caseStudy { bodyHtml } } }`, { id: body.id });
    const { bodyHtml } = manuscript.caseStudy;
    expect(bodyHtml).toContain("alert(13)");
    const tags = [...bodyHtml.matchAll(/<([a-z][a-z0-9]*)((?:\s[^>]*)?)>/gi)].map(([, name, attributes]) => ({ name, attributes }));
    const inert = /^(p|h[2-4]|ul|ol|li|blockquote|strong|em|code|a|table|thead|tbody|tr|th|td|hr|br)$/;
    expect(tags.filter(({ name }) => !inert.test(name as string))).toEqual([]);
    expect(
      tags.filter(
        ({ attributes }) =>
          /\son|javascript:|data:/i.test(attributes as string) && !/^ href="(https?:|\/|clause:)/.test(attributes as string),
      ),
    ).toEqual([]);
  });

  test("brings the pictures of its Word document along, to be described", async () => {
    const bytes = zip({ ...unzipped(paragraphs(CASE)), "word/media/image1.png": PNG });
    const { body } = await upload("case-studies", "有图.docx", bytes);
    const { manuscript } = await api.as(wang).ask(MANUSCRIPT, { id: body.id });
    expect(manuscript.caseStudy.attachments).toMatchObject([{ name: "图1.png", mediaType: "image/png" }]);
    expect(body.warnings.map(({ kind }: { kind: string }) => kind)).toContain("IMAGE_WITHOUT_DESCRIPTION");
  });

  test("as .md keeps every word that its page cannot show as it was written, and says which pictures stayed behind", async () => {
    const text =
      "# 半天设立\n\n## 主要做法\n\n# 大标题\n\n正文[^1]，~~旧说法~~。![窗口照片](https://example.org/a.png)\n\n3. 第三步\n\n##### 小标题\n\n```\n第一行\n第二行\n```\n\n<b>粗</b>\n\n[^1]: 注里的话\n";
    const { body } = await upload("case-studies", "有图.md", text, undefined, { jurisdiction: "乙经济技术开发区" });
    expect(body.warnings).toContainEqual(expect.objectContaining({ place: "附件", advice: expect.stringContaining("1 幅图没有带过来") }));
    const { manuscript } = await api.as(wang).ask(`query($id: ID!) { manuscript(id: $id) { caseStudy { bodyHtml } } }`, { id: body.id });
    for (const kept of [
      "<h2>大标题</h2>",
      "<p>正文[^1]，<s>旧说法</s>。（图：窗口照片）</p>",
      '<ol start="3">',
      "<h4>小标题</h4>",
      "<pre><code>第一行\n第二行\n</code></pre>",
      "&lt;b&gt;粗&lt;/b&gt;",
      "<p>[^1]: 注里的话</p>",
    ])
      expect(manuscript.caseStudy.bodyHtml).toContain(kept);
  });

  test("that is a notice commending practices becomes as many drafts, each saying where it stands", async () => {
    const text =
      "关于推广优化营商环境典型经验做法的通知\n\n各单位：\n一、甲项并联审批\n甲项做法是并联审批。\n二、乙项一窗受理\n乙项做法是一窗受理。\n三、丙项上门服务\n丙项做法是上门服务。\n";
    const { status, body } = await upload("case-studies", "通知.txt", text, undefined, { jurisdiction: "乙经济技术开发区" });
    expect(status).toBe(201);
    expect(body.ids).toHaveLength(3);
    const { manuscript } = await api.as(wang).ask(`query($id: ID!) { manuscript(id: $id) { title note } }`, { id: body.ids[1] });
    expect(manuscript).toEqual({ title: "乙项一窗受理", note: expect.stringContaining("摘自关于推广优化营商环境典型经验做法的通知") });
  });
});

const unzipped = (body: string): Record<string, string> => ({
  "[Content_Types].xml":
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  "_rels/.rels":
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
});

const nestedTables = (depth: number) => `${"<w:tbl><w:tr><w:tc>".repeat(depth)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(depth)}`;
const deepPdf = (depth: number) =>
  Buffer.from(
    Buffer.from(pdf(["甲"]))
      .toString("latin1")
      .replace("/Kids [", `/Deep ${"[".repeat(depth)}${"]".repeat(depth)} /Kids [`),
    "latin1",
  );

/** An archive of one part that unpacks to so many bytes of zeros. */
function bomb(size: number): Buffer {
  const name = Buffer.from("word/document.xml");
  const packed = deflateRawSync(Buffer.alloc(size), { level: 9 });
  const head = (signature: string, more: number) => {
    const bytes = Buffer.alloc(more);
    bytes.write(signature, 0, "hex");
    return bytes;
  };
  const local = head("504b0304", 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  // It says that it is small.
  local.writeUInt32LE(100, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = head("504b0102", 46);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = head("504b0506", 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

describe("an attack by upload gets a clear error and leaves no trace", () => {
  test.each<[string, string, string, Uint8Array | string, number, RegExp]>([
    ["a zip bomb as a document", "case-studies", "炸弹.docx", bomb(150 * 1024 * 1024), 400, /展开后过大/],
    ["a zip bomb as an attachment", "attachments", "炸弹.docx", bomb(150 * 1024 * 1024), 400, /展开后过大/],
    ["text that says it is a Word document", "case-studies", "其实是文本.docx", "不是文档", 400, /不是有效的 \.docx|损坏/],
    ["a page that says it is a picture", "attachments", "图.png", "<script>alert(1)</script>", 400, /不能接收/],
    ["a page that says it is text", "attachments", "页.txt", "<!doctype html><script>alert(1)</script>", 400, /不能接收/],
    ["a picture that says it is text", "attachments", "图.txt", PNG, 400, /与名字不符/],
    ["an SVG", "attachments", "图.svg", "<svg onload=alert(1)>", 400, /不能接收/],
    ["a program", "attachments", "安装.exe", Buffer.from("4d5a90000300", "hex"), 400, /不能接收/],
    ["a document of no accepted type", "case-studies", "案例.doc", "甲", 400, /不支持的文件类型/],
    ["an empty file", "attachments", "空.pdf", "", 400, /空的/],
    [
      "an archive that is cut in half",
      "attachments",
      "半.docx",
      Buffer.from(docx(paragraphs(CASE))).subarray(0, 600),
      400,
      /损坏|不能接收/,
    ],
    ["a PDF of 100,000 pages", "case-studies", "长.pdf", pdf(["甲"], 100_000), 400, /有 100000 页，最多读 2000 页/],
    ["a PDF whose lists nest without end", "case-studies", "深.pdf", deepPdf(100_000), 400, /不是有效的 \.pdf/],
    ["a page whose parts nest without end", "case-studies", "深.html", `${"<div>".repeat(100_000)}甲`, 400, /一层套一层/],
    [
      "a Word document whose tables nest without end",
      "case-studies",
      "深.docx",
      docx(nestedTables(20_000)),
      400,
      /不是有效的 \.docx|一层套一层/,
    ],
    ["a document with a 密级", "case-studies", "密.txt", "机密★1年\n\n关于某事的通知\n内容", 400, /密级/],
  ])("%s", async (_what, path, name, bytes, status, message) => {
    const before = [filesKept(), await nodesKept(), await manuscripts()];
    const answer = await upload(path, name, bytes);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].message).toMatch(message);
    expect([filesKept(), await nodesKept(), await manuscripts()]).toEqual(before);
  });

  test("one that points elsewhere has nothing fetched, from the network or from this machine", async () => {
    const asked: string[] = [];
    const trap = createServer((question, answer) => {
      asked.push(String(question.url));
      answer.end();
    });
    await new Promise<void>((done) => trap.listen(0, "127.0.0.1", done));
    const there = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
    const picture = (id: string) =>
      `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const link = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/>`;
    const parts = {
      ...unzipped(`${paragraphs("外链图片的案例")}${picture("a")}${picture("b")}`),
      "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("a", `${there}/a.png`)}${link("b", "file:///etc/hostname")}</Relationships>`,
    };
    const entities = {
      ...unzipped(""),
      "word/document.xml": `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "${there}/entity">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs("实体&x;")}</w:body></w:document>`,
    };
    const page = `<html><head><link rel="stylesheet" href="${there}/x.css"></head><body><p>网页案例</p><img src="${there}/x.png"><iframe src="${there}/x"></iframe></body></html>`;
    const found = [
      await upload("case-studies", "外链.docx", zip(parts)),
      await upload("case-studies", "实体.docx", zip(entities)),
      await upload("case-studies", "网页.html", page),
      await upload("case-studies", "图.md", `# 图\n\n![图](${there}/y.png)`),
    ];
    await new Promise((done) => trap.close(done));
    expect(found.map(({ status }) => status)).toEqual([201, 400, 201, 201]);
    expect(asked).toEqual([]);
    const { manuscript } = await api.as(wang).ask(MANUSCRIPT, { id: found[0]?.body.id });
    expect(manuscript.caseStudy.attachments).toEqual([]);
  });

  test("one that takes too long is given up, and the server answers meanwhile", async () => {
    const slow = { name: "慢.txt", bytes: Buffer.from("一、甲项做法\n并联审批是好的做法。\n".repeat(100_000)) };
    const reading = readApart("readCases", slow, { seconds: 1, megabytes: 400 });
    expect((await upload("attachments", "说明.txt", "同时上传")).status).toBe(201);
    await expect(reading).rejects.toMatchObject({
      code: "TOO_COMPLEX",
      message: expect.stringMatching(/“慢.txt”太复杂：读了 1 秒还没有读完/),
    });
  });

  test("one that fills the memory is given up, and nothing else ends with it", async () => {
    const large = { name: "满.html", bytes: Buffer.from("<b>".repeat(500_000)) };
    const message = expect.stringMatching(/“满.html”太复杂：展开后超过 48 MB 内存/);
    await expect(readApart("readCases", large, { seconds: 30, megabytes: 48 })).rejects.toMatchObject({ code: "TOO_COMPLEX", message });
  });

  test("200 MB, told and untold", async () => {
    const before = filesKept();
    const told = await sendRaw({ "content-length": String(200 * 1024 * 1024) }, 1);
    expect(told).toMatchObject({ status: 413, message: expect.stringContaining("20 MB") });
    const untold = await sendRaw({}, 200);
    expect(untold).toMatchObject({ status: 413, message: expect.stringContaining("20 MB") });
    expect(filesKept()).toBe(before);
  });

  test("an upload that is cut off in the middle", async () => {
    const before = [filesKept(), await nodesKept(), await manuscripts()];
    for (const path of ["attachments", "case-studies"]) await sendRaw({}, 2, { path, end: "cut" }).catch(() => undefined);
    expect([filesKept(), await nodesKept(), await manuscripts()]).toEqual(before);
    expect((await upload("attachments", "说明.txt", "还能上传")).status).toBe(201);
  });

  test("names that are paths, too long or dressed up are made safe", async () => {
    const { body } = await upload("attachments", "../../etc/“<img src=x onerror=alert(1)>.txt", "内容一");
    expect(body.name).not.toMatch(/[/\\<>]/);
    const long = await upload("attachments", `${"长".repeat(300)}.txt`, "内容二");
    expect(long.body.name.length).toBeLessThanOrEqual(120);
    expect(long.body.name).toMatch(/\.txt$/);
    const turned = await upload("attachments", "报告\u202etxt.exe.txt", "内容三");
    expect(turned.body.name).toBe("报告txt.exe.txt");
    const broken = await upload("attachments", 'a\r\nset-cookie: x=1\r\n\r\n";filename="b.txt', "内容四");
    expect(broken.body.name).toMatch(/^[^\r\n"]+\.txt$/);
    const titled = await upload("case-studies", `../../${"名".repeat(500)}\u0007\u202e.txt`, "没有标题的一段话，只说做法。");
    expect([titled.status, titled.body.errors]).toEqual([201, undefined]);
    const { manuscript } = await api.as(wang).ask(MANUSCRIPT, { id: titled.body.id });
    expect(manuscript.caseStudy.title.length).toBeLessThanOrEqual(200);
    expect(manuscript.caseStudy.title).not.toMatch(/[\u0000-\u001f\u202a-\u202e/]/);
    expect(titled.body.id).toMatch(/^[a-z0-9.-]{1,120}$/);
  });
});

/** Sends so many megabytes of a form whose end never comes, or that is cut off. */
function sendRaw(
  headers: Record<string, string>,
  megabytes: number,
  { path = "attachments", end = null as "cut" | null } = {},
): Promise<{ status: number; message: string }> {
  return new Promise((found, failed) => {
    const sending = request(`${url}/uploads/${path}`, {
      method: "POST",
      headers: { authorization: "Bearer wang", "content-type": "multipart/form-data; boundary=b", ...headers },
    });
    sending.on("error", failed);
    sending.on("response", (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => {
        sending.destroy();
        found({ status: response.statusCode as number, message: JSON.parse(text).errors[0].message });
      });
    });
    sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
    const piece = Buffer.alloc(1024 * 1024, "a");
    let sent = 0;
    const next = (): void => {
      if (sending.destroyed) return;
      if (++sent > megabytes) {
        if (end === "cut") sending.destroy();
      } else if (sending.write(piece)) setImmediate(next);
      else sending.once("drain", next);
    };
    next();
  });
}

describe("files that nobody uses", () => {
  const CREATE = `mutation($input: CreateCaseStudyInput!) { createCaseStudy(input: $input) { caseStudy { id revision } } }`;
  const UPDATE = `mutation($input: UpdateCaseStudyInput!) { updateCaseStudy(input: $input) { caseStudy { revision } } }`;
  const draft = (title: string, files: string[]) => ({
    input: { title, summary: "一句话。", jurisdiction: "yi", practice: "做法。", attachments: files.map((id) => ({ id })) },
  });
  const bring = async (words: string) => (await upload("attachments", "说明.txt", words)).body.id as string;
  const isKept = async (id: string) => (await store.get(id).then(closed)) !== null;
  const tomorrow = () => Date.now() + 25 * 60 * 60 * 1000;

  test("are swept after a day, bytes and all; what any revision of any draft has stays", async () => {
    const [unused, used, once] = [await bring("没有用到"), await bring("用到了"), await bring("用过又去掉")];
    const { caseStudy } = (await api.as(wang).ask(CREATE, draft("用附件的", [used, once]))).createCaseStudy;
    await api.as(wang).ask(UPDATE, { input: { id: caseStudy.id, revision: 1, attachments: [{ id: used }] } });

    expect(await sweepFiles({ graph: api.graph, files: store })).toBe(0);
    expect(await isKept(unused)).toBe(true);
    await sweepFiles({ graph: api.graph, files: store }, tomorrow());
    expect([await isKept(unused), await isKept(used), await isKept(once)]).toEqual([false, true, true]);
    const restored = await api.as(wang).ask(`mutation($input: RestoreInput!) { restoreRevision(input: $input) { id } }`, {
      input: { id: caseStudy.id, revision: 2, restore: 1 },
    });
    expect(restored.restoreRevision).toEqual({ id: caseStudy.id });
  });

  test("that are brought once more begin a new day", async () => {
    const id = await bring("再次上传");
    await api.graph.write((transaction) =>
      transaction.run("MATCH (f:UploadedFile {id: $id}) SET f.announcedAt = $long, f.uploadedAt = $long", { id, long: "2020-01-01" }),
    );
    await bring("再次上传");
    await sweepFiles({ graph: api.graph, files: store });
    expect(await isKept(id)).toBe(true);
  });

  test("cannot be attached once they are gone, and can be brought again", async () => {
    const id = await bring("表单开了两天");
    await sweepFiles({ graph: api.graph, files: store }, tomorrow());
    const refusal = await api.as(wang).refused(CREATE, draft("晚了", [id]));
    expect(refusal).toMatchObject({ message: expect.stringContaining("请先上传"), extensions: { code: "BAD_USER_INPUT" } });
    expect(await bring("表单开了两天")).toBe(id);
    await api.as(wang).ask(CREATE, draft("又上传了", [id]));
  });

  test("stay where the storage is away, and go the next time", async () => {
    const id = await bring("存储不在时");
    await expect(sweepFiles({ graph: api.graph, files: noStore }, tomorrow())).rejects.toThrow("附件存储现在不能用");
    expect(await api.graph.read("MATCH (f:UploadedFile {id: $id}) RETURN f.id AS id", { id })).toEqual([{ id }]);
    await sweepFiles({ graph: api.graph, files: store }, tomorrow());
    expect(await api.graph.read("MATCH (f:UploadedFile {id: $id}) RETURN f.id AS id", { id })).toEqual([]);
  });
});

describe("files of a draft that is discarded", () => {
  const create = async (title: string, files: string[]) => {
    const input = { title, summary: "一句话。", jurisdiction: "yi", practice: "做法。", attachments: files.map((id) => ({ id })) };
    return (
      await api
        .as(wang)
        .ask(`mutation($input: CreateCaseStudyInput!) { createCaseStudy(input: $input) { caseStudy { id revision } } }`, { input })
    ).createCaseStudy.caseStudy as { id: string; revision: number };
  };
  const discard = async (at: { id: string; revision: number }) => {
    const draft = { id: at.id, revision: at.revision };
    await api.as(wang).ask(`mutation($input: DiscardDraftInput!) { discardDraft(input: $input) { id } }`, { input: draft });
  };
  const bring = async (words: string) => (await upload("attachments", "说明.txt", words)).body.id as string;
  const isKept = async (id: string) => (await store.get(id).then(closed)) !== null;

  test("go with it, but for those that another text has or that somebody has just brought again", async () => {
    const [own, shared, again] = [await bring("只有草稿用的附件"), await bring("两处用的附件"), await bring("又有人上传的附件")];
    const at = await create("要放弃的草稿", [own, shared, again]);
    await create("留下的草稿", [shared]);
    await bring("又有人上传的附件");
    // Once found attached a file is not asked about again, until a draft goes.
    await sweepFiles({ graph: api.graph, files: store }, Date.now() + 25 * 60 * 60 * 1000);
    await discard(at);
    expect([await isKept(own), await isKept(shared), await isKept(again)]).toEqual([false, true, true]);
    await sweepFiles({ graph: api.graph, files: store }, Date.now() + 25 * 60 * 60 * 1000);
    expect([await isKept(shared), await isKept(again)]).toEqual([true, false]);
  });

  test("stay where the storage is away, although the draft goes, until the daily sweep", async () => {
    const file = await bring("存储不在时放弃的附件");
    const at = await create("存储不在时放弃", [file]);
    const { discardedBy } = await discardDraft({ graph: api.graph, files: noStore, approvals: 1, published: () => {} }, wang, at);
    expect(discardedBy.name).toBe("王");
    expect(await isKept(file)).toBe(true);
    await sweepFiles({ graph: api.graph, files: store }, Date.now() + 25 * 60 * 60 * 1000);
    expect(await isKept(file)).toBe(false);
  });
});

describe("an interpretation that is uploaded", () => {
  const MARKDOWN = `---
title: 方案解读
policy: yi-plan
official: true
---
> 由编者整理。

## 谁牵头

市场监管局牵头。[一](clause:yi-plan#1)

## 总的思路

一窗受理。
`;
  const PLAIN = "《乙开发区优化营商环境方案》政策解读\n一、背景\n企业反映环节多。联系人：王某 13812345678\n二、谁牵头\n市场监管局牵头。\n";
  const INTERPRETATION = `query($id: ID!) { manuscript(id: $id) {
    kind state note advice { field advice } interpretation { title official policy { id } sections { heading text clause { id } } }
  } }`;
  const drafted = async (id: string) => (await api.as(wang).ask(INTERPRETATION, { id })).manuscript;

  test("as .md becomes a draft in its sections, each beside the clause that it cites", async () => {
    const { status, body } = await upload("interpretations", "解读.md", MARKDOWN);
    expect({ status, body }).toMatchObject({ status: 201, body: { ids: [body.id] } });
    expect(await drafted(body.id)).toEqual({
      ...{ kind: "INTERPRETATION", state: "DRAFT", note: "> 由编者整理。" },
      advice: [
        { field: "policy", advice: "文件开头写着它解释《乙开发区优化营商环境方案》，请核对。" },
        { field: "sections.1", advice: expect.stringContaining("请逐节选") },
      ],
      interpretation: {
        ...{ title: "方案解读", official: true, policy: { id: "yi-plan" } },
        sections: [
          { heading: "谁牵头", text: "市场监管局牵头。[一](clause:yi-plan#1)", clause: { id: "yi-plan.1" } },
          { heading: "总的思路", text: "一窗受理。", clause: null },
        ],
      },
    });
  });

  test.each([
    [".txt", PLAIN],
    [".docx", docx(paragraphs(PLAIN))],
  ])("as %s that names one held policy explains that one, and its editor is asked to check", async (ending, bytes) => {
    const { body } = await upload("interpretations", `政策解读${ending}`, bytes);
    const { interpretation, advice } = await drafted(body.id);
    expect(interpretation).toMatchObject({
      title: "《乙开发区优化营商环境方案》政策解读",
      policy: { id: "yi-plan" },
      sections: [{ heading: "背景" }, { heading: "谁牵头", text: "市场监管局牵头。" }],
    });
    expect(interpretation.sections[0].text).not.toContain("13812345678");
    expect(advice[0]).toEqual({ field: "policy", advice: "文件的标题写到《乙开发区优化营商环境方案》，解释的政策暂定为它，请核对。" });
  });

  test("as .md whose head names it otherwise than its first heading keeps that heading", async () => {
    const text = "---\ntitle: 方案解读\npolicy: yi-plan\n---\n## 总的思路\n\n一窗受理。\n\n# 另一个标题\n\n![流程图](a.png)\n";
    const { interpretation, advice } = await drafted((await upload("interpretations", "解读.md", text)).body.id);
    expect(interpretation.title).toBe("方案解读");
    expect(interpretation.sections).toMatchObject([{ heading: "总的思路", text: "一窗受理。\n\n# 另一个标题\n\n![流程图](a.png)" }]);
    expect(advice).toContainEqual({ field: "sections.0", advice: expect.stringContaining("1 幅图没有带过来") });
  });

  test("that names no held policy is kept only where its editor says which it explains", async () => {
    const before = await manuscripts();
    const silent = "一篇解读\n一、背景\n没有写是哪份文件。\n";
    const unsaid = await upload("interpretations", "解读.txt", silent);
    expect(unsaid).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining("没有写到已经收录的政策。请在“解释哪份政策”里写明") }] },
    });
    const unknown = await upload("interpretations", "解读.txt", silent, undefined, { policy: "没有的方案" });
    expect(unknown).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining("没有收录“没有的方案”这份政策") }] },
    });
    expect(await manuscripts()).toBe(before);
    const { body } = await upload("interpretations", "解读.txt", silent, undefined, { policy: "优化营商环境方案" });
    expect((await drafted(body.id)).interpretation.policy).toEqual({ id: "yi-plan" });
  });

  test("as a case is drafted as one, and its title asks whether it is", async () => {
    const { body } = await upload("case-studies", "解读.txt", PLAIN);
    expect(body.warnings).toContainEqual(expect.objectContaining({ place: "标题", advice: expect.stringContaining("政策解读") }));
  });
});

describe("a storage that is away", () => {
  test("is told in words, and nothing is kept by half", async () => {
    const before = [await nodesKept(), await manuscripts()];
    for (const [path, name, bytes] of [
      ["attachments", "说明.txt", "存不下的附件"],
      [
        "case-studies",
        "有图.docx",
        zip({ ...unzipped(paragraphs(CASE)), "word/media/image1.png": Buffer.concat([PNG, Buffer.from("另一张")]) }),
      ],
    ] as const) {
      const form = new FormData();
      form.set("file", new Blob([bytes as BlobPart]), name);
      const answer = await fetch(`${awayUrl}/uploads/${path}`, { method: "POST", headers: { authorization: "Bearer wang" }, body: form });
      expect([answer.status, await answer.json()]).toEqual([
        503,
        {
          errors: [
            {
              message: expect.stringMatching(/^附件存储现在不能用（没有回应）。请稍后再试/),
              extensions: expect.objectContaining({ code: "UNAVAILABLE" }),
            },
          ],
        },
      ]);
    }
    expect([await nodesKept(), await manuscripts()]).toEqual(before);
  });

  test("keeps an attachment from being read for now, and says so", async () => {
    const { body: file } = await upload("attachments", "说明.txt", "存储暂时不在");
    const input = { title: "存储不在", summary: "一句话。", jurisdiction: "yi", practice: "做法。", attachments: [{ id: file.id }] };
    const CREATE = `mutation($input: CreateCaseStudyInput!) { createCaseStudy(input: $input) { caseStudy { attachments { url } } } }`;
    const { caseStudy } = (await api.as(wang).ask(CREATE, { input })).createCaseStudy;
    const answer = await fetch(`${awayUrl}${caseStudy.attachments[0].url}`, { headers: { authorization: "Bearer wang" } });
    expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([503, "UNAVAILABLE"]);
  });
});

describe("who may upload, and who may fetch", () => {
  test.each([
    ["nobody", {}, 401],
    ["a reviewer", { authorization: "Bearer zhao" }, 403],
    ["an editor by token", { authorization: "Bearer wang" }, 201],
    ["an editor by cookie, from a page of this site", { cookie: "session=wang", "sec-fetch-site": "same-origin" }, 201],
    ["an editor's browser that another site's page sends", { cookie: "session=wang", origin: "https://elsewhere.example" }, 403],
    ["a cookie with no page at all", { cookie: "session=wang" }, 403],
  ])("%s", async (_who, headers, status) => {
    expect((await upload("attachments", "说明.txt", "谁能上传", headers as Record<string, string>)).status).toBe(status);
  });

  test("an attachment is seen by those who see its case, as a download that no browser runs", async () => {
    const { body: file } = await upload("attachments", "说明.txt", "附件内容");
    const CREATE = `mutation($input: CreateCaseStudyInput!) { createCaseStudy(input: $input) { caseStudy { id attachments { url } } } }`;
    const input = { title: "带附件", summary: "一句话。", jurisdiction: "yi", practice: "做法。", attachments: [{ id: file.id }] };
    const { caseStudy } = (await api.as(wang).ask(CREATE, { input })).createCaseStudy;
    const address = `${url}${caseStudy.attachments[0].url}`;
    const statusFor = async (who?: string) => (await fetch(address, { headers: who ? { authorization: `Bearer ${who}` } : {} })).status;
    expect([await statusFor(), await statusFor("li"), await statusFor("zhao"), await statusFor("wang"), await statusFor("sun")]).toEqual([
      404, 404, 404, 200, 200,
    ]);

    const take = (viewer: Viewer, name: string, revision: number) =>
      api.as(viewer).ask(step(name), { input: { id: caseStudy.id, revision, comment: "原因" } });
    await take(wang, "submit", 1);
    expect([await statusFor(), await statusFor("zhao")]).toEqual([404, 200]);
    await take(zhao, "publish", 2);
    const response = await fetch(address);
    expect(await response.text()).toBe("附件内容");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-disposition": "attachment; filename*=UTF-8''%E8%AF%B4%E6%98%8E.txt",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
    });
    await take(zhao, "withdraw", 3);
    expect(await statusFor()).toBe(404);
    expect((await fetch(`${url}/attachments/${caseStudy.id}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });

  test("the name that an editor gives an attachment is made safe, and says no other type than its content is", async () => {
    const { body: file } = await upload("attachments", "说明.txt", "改名的附件");
    const CREATE = `mutation($input: CreateCaseStudyInput!) { createCaseStudy(input: $input) { caseStudy { attachments { name url } } } }`;
    const named = (name: string) => ({
      input: { title: "改名", summary: "一句话。", jurisdiction: "yi", practice: "做法。", attachments: [{ id: file.id, name }] },
    });
    const { caseStudy } = (await api.as(wang).ask(CREATE, named("../../it's (1)\r\nset-cookie: x=1.txt"))).createCaseStudy;
    expect(caseStudy.attachments[0].name).toBe("it_s (1) set-cookie_ x_1.txt");
    const { headers } = await fetch(`${url}${caseStudy.attachments[0].url}`, { headers: { authorization: "Bearer wang" } });
    expect([headers.get("content-disposition"), headers.get("set-cookie")]).toEqual([
      "attachment; filename*=UTF-8''it_s%20%281%29%20set-cookie_%20x_1.txt",
      null,
    ]);
    // Cut in the middle of a character it is still a name that a header can bear.
    const cut = (await api.as(wang).ask(CREATE, named(`长${"😀".repeat(80)}.txt`))).createCaseStudy.caseStudy.attachments[0];
    expect((await fetch(`${url}${cut.url}`, { headers: { authorization: "Bearer wang" } })).status).toBe(200);
    for (const name of ["清单.bat", "清单.html", "清单", "清单.txt.exe"]) {
      const refusal = await api.as(wang).refused(CREATE, named(name));
      expect(refusal, name).toMatchObject({ message: expect.stringContaining("与名字不符"), extensions: { code: "BAD_USER_INPUT" } });
    }
  });

  test("a file that nobody uploaded cannot be attached", async () => {
    const input = {
      title: "没有的附件",
      summary: "一句话。",
      jurisdiction: "yi",
      practice: "做法。",
      attachments: [{ id: "0".repeat(64) }],
    };
    const refusal = await api
      .as(wang)
      .refused(`mutation($input: CreateCaseStudyInput!) { createCaseStudy(input: $input) { caseStudy { id } } }`, { input });
    expect(refusal.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "attachments" });
  });
});
