import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import type { Page } from "../browser.ts";
import { startServer } from "../start-server.ts";
import { openPortal } from "./open-portal.ts";

const { server, browser, close } = await openPortal();
afterAll(close);
const password = readFileSync(join(server.dataDirectory, "admin-password"), "utf8").trim();

/** A visitor of their own, without JavaScript. */
const newVisitor = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage();

const file = (words: string, name = "文件.txt") => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });

async function signIn(page: Page, username: string, word: string) {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(word);
  await page.getByRole("button", { name: "登录" }).click();
}

test("the first administrator's password lies in a file for its owner alone", () => {
  const file = join(server.dataDirectory, "admin-password");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(password).toMatch(/^(\w{5}-){3}\w{5}$/);
});

test("an administrator signs in, makes an account, hands over its password, and leaves; the new editor signs in with it", async () => {
  const page = await newVisitor();
  await page.goto(`${server.url}/editor/accounts`);
  expect(new URL(page.url()).pathname).toBe("/editor/sign-in");
  await signIn(page, "admin", "不是这个密码");
  expect(await page.getByRole("alert").textContent()).toContain("用户名或密码不对");
  await signIn(page, "admin", password);
  expect(new URL(page.url()).pathname).toBe("/editor/accounts");

  const form = page.locator("form", { has: page.getByRole("button", { name: "建立账户" }) });
  await form.getByLabel("用户名").fill("zhangsan");
  await form.getByLabel("姓名").fill("张三<b>");
  await form.getByRole("button").click();
  const told = page.getByRole("status");
  expect(await told.textContent()).toContain("已建立账户“zhangsan”");
  const made = (await told.locator("code").textContent()) as string;
  expect(await page.locator("main").textContent()).toContain("张三<b> zhangsan · 编辑 · 未登录");
  await page.getByRole("button", { name: "退出" }).click();
  expect(await page.getByRole("status").textContent()).toBe("已退出。");
  await page.goto(`${server.url}/editor/accounts`);
  expect(new URL(page.url()).pathname).toBe("/editor/sign-in");

  const editor = await newVisitor();
  await editor.goto(`${server.url}/editor/sign-in`);
  await signIn(editor, "zhangsan", made);
  expect(await editor.locator("h1").textContent()).toBe("稿件");
  await editor.getByRole("link", { name: "账户" }).click();
  expect(await editor.locator("h1").textContent()).toBe("张三<b>");
  await editor.goto(`${server.url}/editor/accounts`);
  expect(await editor.getByRole("alert").textContent()).toContain("需要管理员权限");

  await editor.goto(`${server.url}/editor/account`);
  await editor.getByLabel("现在的密码").fill(made);
  await editor.getByLabel("新密码 8 个字以上").fill("自己的密码自己记");
  await editor.getByLabel("再输一次新密码").fill("自己的密码自己记");
  await editor.getByRole("button", { name: "修改密码" }).click();
  expect(await editor.getByRole("status").textContent()).toContain("密码已修改");
});

test("a session that is open elsewhere is ended from one's account", async () => {
  const [here, there] = [await newVisitor(), await newVisitor()];
  for (const page of [here, there]) {
    await page.goto(`${server.url}/editor/sign-in`);
    await signIn(page, "admin", password);
  }
  await here.goto(`${server.url}/editor/account`);
  const before = await here.getByRole("button", { name: "结束" }).count();
  await here.getByRole("button", { name: "结束" }).first().click();
  expect(await here.getByRole("status").textContent()).toBe("已结束那一处登录。");
  expect(await here.getByRole("button", { name: "结束" }).count()).toBe(before - 1);
  await there.goto(`${server.url}/editor/account`);
  expect(new URL(there.url()).pathname).toBe("/editor/sign-in");
});

const desk = await newVisitor();
await desk.goto(`${server.url}/editor/sign-in`);
await signIn(desk, "admin", password);
test.each([
  ["/editor/cases/new", "multipart", { title: "按了两次的案例", jurisdiction: "dongliqu", practice: "一窗受理。" }, /\/editor\/cases\/\w/],
  [
    "/editor/interpretations/new/dongli-indicator-groups",
    "form",
    { title: "按了两次的解读", "section.heading": "谁召集", "section.clause": "", "section.text": "由召集人召集。" },
    /\/editor\/interpretations\/\w/,
  ],
  [
    "/editor/cases/upload",
    "multipart",
    { kind: "case", file: file("东丽区一窗通办\n一、做法\n设立专窗，一次收件。") },
    /\/editor\/cases\/\w+/,
  ],
  [
    "/editor/notices",
    "multipart",
    { jurisdiction: "己区", file: file("己区办法\n一、任务\n（一）压缩时限\n三日办结。（牵头单位：审批局）") },
    /uploaded/,
  ],
  ["/report?subject=dongli-indicator-groups.i-kaibanqiye", "form", { text: "按了两次的报告" }, /sent=1/],
] as const)("a form of %s that is sent twice at once makes one thing, and both answers lead to it", async (path, kind, fields, made) => {
  const send = () => desk.request.post(server.url + path, { [kind]: fields, headers: { origin: server.url }, maxRedirects: 0 });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
  const [first, second] = answers.map((answer) => answer.headers().location);
  expect(first).toMatch(made);
  expect(second).toBe(first);
});

test("a draft is discarded after a question, pressed twice as well; its address says so, and what others type into it is given back", async () => {
  await desk.goto(`${server.url}/editor/cases/new`);
  await desk.locator("[name=title]").fill("误建的草稿");
  await desk.locator("[name=jurisdiction]").selectOption({ label: "东丽区" });
  await desk.getByRole("button", { name: "保存并预览" }).click();
  const address = desk.url().replace(/\?.*/, "");
  await desk.goto(`${address}/edit`);
  const other = await desk.context().newPage();
  await other.goto(address);
  await other.getByText("放弃这份草稿").click();
  await other.getByRole("button", { name: "确定放弃" }).click();
  expect(await other.locator(".outcome").textContent()).toBe("已放弃草稿“误建的草稿”。");
  expect(await other.getByRole("link", { name: "误建的草稿" }).count()).toBe(0);

  const again = { form: { act: "discard", revision: "1" }, headers: { origin: server.url }, maxRedirects: 0 };
  expect((await desk.request.post(address, again)).headers().location).toBe(new URL(other.url()).pathname + new URL(other.url()).search);
  const gone = await other.goto(address);
  expect([gone?.status(), await other.locator("h1").textContent()]).toEqual([410, "这份草稿已经放弃"]);
  expect((await other.goto(`${server.url}/editor/cases/mei-you`))?.status()).toBe(404);

  await desk.locator("[name=practice]").fill("另一个窗口还在写的做法。");
  await desk.getByRole("button", { name: "保存并预览" }).click();
  expect(await desk.getByRole("alert").textContent()).toMatch(/^这份草稿已经由.+放弃，不在了。$/);
  await desk.getByRole("button", { name: "保存并预览" }).click();
  expect(await desk.getByRole("status").textContent()).toContain("已保存");
  expect(await desk.locator("main").textContent()).toContain("另一个窗口还在写的做法。");
});

test("what was typed and chosen stays in a form whose file is refused", async () => {
  await desk.goto(`${server.url}/editor/notices`);
  await desk.getByLabel("地区").fill("庚区");
  await desk.getByLabel("文件").setInputFiles(file("", "空.txt"));
  await desk.getByRole("button", { name: "上传并读出" }).click();
  expect(await desk.getByRole("alert").textContent()).toContain("文件是空的");
  expect(await desk.getByLabel("地区").inputValue()).toBe("庚区");

  await desk.goto(`${server.url}/editor/accounts`);
  const account = desk.locator("form", { has: desk.getByRole("button", { name: "建立账户" }) });
  await account.getByLabel("用户名").fill("lisi");
  await account.getByLabel("姓名").fill("李四");
  await account.getByLabel("审核").check();
  await account.getByLabel("单位编号").fill("没有的单位");
  await account.getByRole("button").click();
  expect(await desk.getByRole("alert").textContent()).toBe("没有编号为“没有的单位”的单位。编号是单位页地址的最后一段。");
  expect(await account.getByLabel("姓名").inputValue()).toBe("李四");
  expect(await account.getByLabel("审核").isChecked()).toBe(true);

  await desk.goto(`${server.url}/editor`);
  await desk.getByLabel("政策解读").check();
  await desk.getByLabel("解释哪份政策").fill("没有的方案");
  await desk.getByLabel("上传文档").setInputFiles(file("东丽区机制解读\n一、背景\n说明背景。"));
  await desk.getByRole("button", { name: "上传并生成草稿" }).click();
  expect(await desk.getByRole("alert").textContent()).toContain("没有收录“没有的方案”这份政策");
  expect(await desk.getByLabel("政策解读").isChecked()).toBe(true);
  expect(await desk.getByLabel("解释哪份政策").inputValue()).toBe("没有的方案");
  await desk.getByLabel("解释哪份政策").fill("东丽区营商环境指标专班工作机制");
  await desk.getByLabel("上传文档").setInputFiles(file("东丽区机制解读\n一、背景\n说明背景。"));
  await desk.getByRole("button", { name: "上传并生成草稿" }).click();
  expect(new URL(desk.url()).pathname).toMatch(/^\/editor\/interpretations\/[\w-]+\/edit$/);
  expect(await desk.locator("main").textContent()).toContain("请逐节选");
});

test("the way back after signing in leads to no other site", async () => {
  const page = await newVisitor();
  await page.goto(`${server.url}/editor/sign-in?back=${encodeURIComponent("//evil.example/")}`);
  await signIn(page, "admin", password);
  expect(new URL(page.url()).origin).toBe(new URL(server.url).origin);
});

test("pages of the desk are kept by no cache, listed by no search engine, and framed by nobody", async () => {
  const { headers } = await fetch(`${server.url}/editor/sign-in`);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(await (await fetch(`${server.url}/editor/sign-in`)).text()).toContain('name="robots" content="noindex"');
});

test("ADMIN_PASSWORD is the first password where it is set, and no file is written", { timeout: 120_000 }, async () => {
  const configured = await startServer({ environment: { ADMIN_PASSWORD: "按规定设的密码" } });
  expect(existsSync(join(configured.dataDirectory, "admin-password"))).toBe(false);
  const page = await newVisitor();
  await page.goto(`${configured.url}/editor/sign-in`);
  await signIn(page, "admin", "按规定设的密码");
  await page.goto(`${configured.url}/editor/account`);
  expect(await page.locator("main").textContent()).toContain("编辑、审核、管理员");
  await configured.stop();
});

test("a notice is loaded from the command line while the server runs, by the server", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zelian-ingest-"));
  const file = join(folder, "通知.txt");
  writeFileSync(file, "戊区办法\n戊政办发〔2025〕9号\n一、任务\n（一）压缩时限\n三日办结。（牵头单位：审批局）\n");
  const main = join(import.meta.dirname, "../../dist/server/main.js");
  const env = { ...process.env, DATA_DIR: server.dataDirectory };
  const ingest = (place: string) => promisify(execFile)(process.execPath, [main, "ingest", "--jurisdiction", place, file], { env });
  expect((await ingest("戊区")).stderr).toContain("已载入 wuzhengbanfa-2025-9-hao");
  const page = await fetch(`${server.url}/policies/wuzhengbanfa-2025-9-hao`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("压缩时限")]);
  rmSync(folder, { recursive: true });
});

test("what visitors looked for and did not find stands on the desk, in words and counts", async () => {
  for (const words of ["开办企业", "火星移民补贴", "火星移民补贴"]) await fetch(`${server.url}/search?q=${encodeURIComponent(words)}`);
  const page = await newVisitor();
  await page.goto(`${server.url}/editor/searches`);
  await signIn(page, "admin", password);
  const list = (title: string) => page.locator("section", { has: page.getByRole("heading", { name: title }) });
  expect(await list("没有找到的").textContent()).toContain("火星移民补贴 2 次");
  expect(await list("查得最多的").textContent()).toContain("开办企业 1 次");
});
