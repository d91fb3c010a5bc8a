import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser, type Page } from "../browser.ts";
import { notice } from "../editorial/notice-text.ts";
import { docx } from "../ingest/files.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { CREATE, step } from "./house-of-editors.ts";

const PASSWORD = "一二三四五六七八";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const DOCUMENT = docx(
  [
    "东丽区开办企业一窗通办",
    "一、背景",
    "企业反映办事要跑多个窗口。",
    "二、做法",
    "设立开办企业专窗，一次收件，部门并联审批。",
    "三、成效",
    "企业少跑窗口，办事更方便。",
  ]
    .map(paragraph)
    .join(""),
);

let server: RunningServer;
let browser: Browser;
let admin: Page;
let writer: Page;
let reviewer: Page;
let writersPassword: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ environment: { ADMIN_PASSWORD: PASSWORD } }), openBrowser()]);
  admin = await signedIn("admin", PASSWORD);
  const passwords: Record<string, string> = {};
  for (const [username, role] of [
    ["wang", "EDITOR"],
    ["zhao", "REVIEWER"],
  ] as const) {
    const CREATE_ACCOUNT = "mutation($input: CreateAccountInput!) { createAccount(input: $input) { password } }";
    const data = await ask(admin, CREATE_ACCOUNT, { username, name: username, roles: [role] });
    passwords[username] = data.createAccount.password;
  }
  writersPassword = passwords.wang as string;
  writer = await signedIn("wang", writersPassword);
  reviewer = await signedIn("zhao", passwords.zhao as string);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signedIn(username: string, password: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}/editor`);
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL(`${server.url}/editor`);
  return page;
}

/** Puts a mutation to the API as whoever is signed in on a page. */
async function ask(page: Page, query: string, input: object): Promise<any> {
  const answer = await page.request.post(`${server.url}/graphql`, {
    headers: { origin: server.url },
    data: { query, variables: { input } },
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A case of the writer's, handed in. */
async function submittedCase(title: string, practice: string): Promise<string> {
  const place = { jurisdiction: "dongliqu", summary: "一个窗口办成。" };
  const { createCaseStudy } = await ask(writer, CREATE, { ...place, title, practice });
  const { id, revision } = createCaseStudy.caseStudy;
  await ask(writer, step("submit"), { id, revision });
  return id;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const statusOf = async (path: string) => (await fetch(`${server.url}${path}`)).status;

/** What axe finds on the page that is open: on a phone in light, on a desk in dark. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const [width, colorScheme] of [
    [375, "light"],
    [1280, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const { violations } = await page
      .evaluate("axe.run()")
      .then((result) => result as { violations: { id: string; nodes: { html: string }[] }[] });
    found.push(...violations.map(({ id, nodes }) => `${page.url()} ${width} ${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 120)}`));
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) found.push(`${page.url()} ${width} stands out by ${sideways} px`);
  }
  return found;
}

async function upload(name: string): Promise<string> {
  await writer.goto(`${server.url}/editor`);
  await writer.locator('[name="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(DOCUMENT) });
  await writer.getByRole("radio", { name: /^案例/ }).check();
  await press(writer, "上传并生成草稿");
  await writer.waitForURL(/\/editor\/cases\/.+\/edit/);
  return decodeURIComponent(new URL(writer.url()).pathname.split("/")[3] as string);
}

test("a Word file becomes a published case by two people, and a withdrawn one answers 410 with the reason", async () => {
  const id = await upload("一窗通办.docx");
  expect(await field(writer, "practice").inputValue()).toContain("设立开办企业专窗");
  expect(await writer.locator("main").textContent()).toContain("文中写到“东丽区”，地区暂定为它，请核对。");
  expect(await findings(writer)).toEqual([]);
  await field(writer, "summary").fill("开办企业在一个窗口办成。");
  await press(writer, "保存并预览");
  await writer.waitForURL(/\?stored=edit$/);
  expect(await writer.locator(".preview").textContent()).toContain("设立开办企业专窗");
  expect(await statusOf(`/cases/${id}`)).toBe(404);
  await press(writer, "送审");
  expect(await writer.getByRole("status").textContent()).toContain("已送审");
  expect(await writer.getByRole("button", { name: "通过并发布" }).count()).toBe(0);

  await reviewer.goto(`${server.url}/editor`);
  expect(await findings(reviewer)).toEqual([]);
  await reviewer.getByRole("link", { name: "东丽区开办企业一窗通办" }).click();
  expect(await findings(reviewer)).toEqual([]);
  await press(reviewer, "退回");
  expect(await reviewer.getByRole("alert").textContent()).toContain("原因");
  await press(reviewer, "通过并发布");
  expect(await statusOf(`/cases/${id}`)).toBe(200);

  await reviewer.getByText("撤回已公开的内容").click();
  await reviewer.getByLabel("原因").fill("数据有误");
  await press(reviewer, "撤回");
  const withdrawn = await fetch(`${server.url}/cases/${id}`);
  expect(withdrawn.status).toBe(410);
  expect(await withdrawn.text()).toContain("数据有误");
});

test("of two who change one draft the second sees both texts, and what they typed is still in the form", async () => {
  const id = await upload("两个人.docx");
  const other = await writer.context().newPage();
  await other.goto(`${server.url}/editor/cases/${id}/edit`);
  await field(writer, "practice").fill("先存的做法。");
  await press(writer, "保存并预览");
  await writer.waitForURL(/\?stored=edit$/);

  await field(other, "practice").fill("后存的做法。");
  await press(other, "保存并预览");
  expect(await other.getByRole("alert").textContent()).toContain("您写的没有存，也没有丢");
  expect(await other.locator(".two").allTextContents()).toEqual([expect.stringContaining("先存的做法。")]);
  expect(await field(other, "practice").inputValue()).toBe("后存的做法。");
  expect(await findings(other)).toEqual([]);
  await press(other, "保存并预览");
  await other.waitForURL(/\?stored=edit$/);
  expect(await other.locator(".preview").textContent()).toContain("后存的做法。");
  await other.close();
});

test("a session that has ended costs nothing that was typed", async () => {
  await writer.goto(`${server.url}/editor/cases/new`);
  expect(await findings(writer)).toEqual([]);
  await field(writer, "title").fill("没有存的标题");
  await field(writer, "jurisdiction").selectOption({ index: 1 });
  await field(writer, "practice").fill("没有存的做法。");
  const cookies = await writer.context().cookies();
  await writer.context().clearCookies();
  await press(writer, "保存并预览");
  await writer.getByRole("heading", { name: "登录已结束" }).waitFor();
  expect(await findings(writer)).toEqual([]);

  await writer.context().addCookies(cookies);
  await writer.goto(`${server.url}/editor/cases/new`);
  expect(await writer.getByText("已恢复您上次没有保存的内容。").isVisible()).toBe(true);
  expect(await field(writer, "title").inputValue()).toBe("没有存的标题");
  expect(await field(writer, "practice").inputValue()).toBe("没有存的做法。");
  await press(writer, "丢弃，用已存的");
  await expect.poll(() => field(writer, "title").inputValue()).toBe("");
});

test("without scripts a name is looked up and linked, and the keyboard goes down the form in order", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await writer.context().storageState() });
  const page = await context.newPage();
  await page.goto(`${server.url}/editor/cases/new`);
  await field(page, "title").fill("按名称关联");
  await field(page, "title").focus();
  for (const next of ["summary", "jurisdiction", "note", "background", "practice", "outcome", "result.name"]) {
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("name")).toBe(next);
  }
  await field(page, "words").fill("开办企业");
  await press(page, "查找");
  expect(await field(page, "title").inputValue()).toBe("按名称关联");
  const offered = page.getByRole("group", { name: "指标", exact: true }).getByRole("checkbox").first();
  await offered.check();
  await field(page, "jurisdiction").selectOption({ index: 1 });
  await press(page, "保存并预览");
  await page.waitForURL(/\?stored=new/);
  await page.getByRole("link", { name: "修改", exact: true }).click();
  expect(await page.getByRole("group", { name: "指标", exact: true }).getByRole("checkbox").first().isChecked()).toBe(true);
  await context.close();
});

test("an interpretation is written section by section beside its clauses without scripts, reviewed and published", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await writer.context().storageState() });
  const page = await context.newPage();
  await page.goto(`${server.url}/editor/interpretations/new?words=指标专班`);
  await page.getByRole("main").getByRole("link", { name: "专班" }).first().click();
  await field(page, "title").fill("专班怎样运转");
  await field(page, "note").fill("根据通知原文整理。");
  await field(page, "section.heading").fill("多久开会");
  await field(page, "section.text").fill("按季度会商。");
  await press(page, "再加一节");
  await field(page, "section.heading").nth(1).fill("谁来会商");
  await field(page, "section.text").nth(1).fill("专班会商。");
  const clause = field(page, "section.clause").nth(1);
  await clause.selectOption({ index: 3 });
  const chosen = (await clause.locator("option:checked").textContent())?.trim().split(" ")[0] as string;
  await press(page, "第 2 节上移");
  await field(page, "section.heading").first().press("Enter");
  await page.waitForURL(/\?stored=new/);
  expect(await page.locator(".preview h2").allTextContents()).toEqual(["专班怎样运转", "谁来会商", "多久开会"]);
  expect(await page.locator(".preview .original").allTextContents()).toEqual([expect.stringContaining(chosen)]);
  await press(page, "送审");
  const id = decodeURIComponent(new URL(page.url()).pathname.split("/")[3] as string);
  await context.close();

  await reviewer.goto(`${server.url}/editor/interpretations/${id}`);
  await press(reviewer, "通过并发布");
  expect(await (await fetch(`${server.url}/interpretations/${id}`)).text()).toContain("根据通知原文整理。");
});

test("a notice that commends several practices becomes as many drafts, each with what is to be looked at", async () => {
  const notice = [
    "关于推广优化营商环境典型经验做法的通知",
    "各单位：",
    "一、东丽区开办企业并联审批",
    "各部门并联审批。",
    "二、上门服务",
    "上门办理，时间由5天压缩至1天。",
  ].join("\n");
  await writer.goto(`${server.url}/editor`);
  await field(writer, "file").setInputFiles({ name: "推广.txt", mimeType: "text/plain", buffer: Buffer.from(notice) });
  await writer.getByRole("radio", { name: /^案例/ }).check();
  await press(writer, "上传并生成草稿");
  await writer.waitForURL(/\/editor\/cases\/uploaded/);
  const draft = (title: string) => writer.locator("section", { has: writer.getByRole("heading", { name: title, exact: true }) });
  expect(await draft("东丽区开办企业并联审批").textContent()).toContain("指标“开办企业”：文中写到“开办企业”");
  expect(await draft("上门服务").textContent()).toContain("没有找到“成效”一节");
  expect(await draft("上门服务").locator(".gap").textContent()).toContain("这项前后对比的数字没有写来源");
  expect(await findings(writer)).toEqual([]);
});

test("an editor enters how a unit is reached, and its page says so, with who entered it", async () => {
  const { data } = await (
    await fetch(`${server.url}/graphql?query=${encodeURIComponent('{ units(name: "政务服务办") { nodes { id } } }')}`, {
      headers: { "apollo-require-preflight": "1" },
    })
  ).json();
  const unit = `${server.url}/units/${data.units.nodes[0].id}`;
  await writer.goto(unit);
  await writer.getByRole("link", { name: "填写联系方式" }).click();
  await writer.getByLabel("办公电话").fill("13800138000");
  await writer.getByRole("button", { name: "保存" }).click();
  expect(await writer.getByRole("alert").textContent()).toContain("个人手机号");
  await writer.getByLabel("办公电话").fill("022-84375000");
  await writer.getByRole("button", { name: "保存" }).click();
  expect(await writer.getByRole("status").textContent()).toContain("已保存");
  const page = await (await fetch(unit)).text();
  expect(page).toMatch(/022-84375000[\s\S]*由编辑wang于\d+年\d+月\d+日填写/);
});

test("a notice is uploaded and judged by one without scripts, loaded by another, found by search, and keeps its correction when it is read again", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await writer.context().storageState() });
  const page = await context.newPage();
  const send = async (text: string) => {
    await page.goto(`${server.url}/editor/notices`);
    await field(page, "file").setInputFiles({ name: "方案.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    await field(page, "jurisdiction").fill("丙区");
    await press(page, "上传并读出");
    await page.waitForURL(/\?uploaded=1$/);
    return new URL(page.url()).pathname;
  };
  const fact = (words: string) => page.locator(".fact").filter({ hasText: words }).first();
  const at = await send(notice(1));
  await writer.goto(`${server.url}${at}?words=${encodeURIComponent("营商")}`);
  for (const summary of await writer.locator(".fact summary").all()) await summary.click();
  expect(await findings(writer)).toEqual([]);
  expect(await page.locator(".notice-text mark.measure").first().textContent()).toContain("牵头单位：市场监管局");

  await page.getByLabel("按标题查找已收录的通知").fill("指标专班");
  await press(page, "查找");
  await page.getByRole("radio", { name: /专班/ }).first().check();
  await press(page, "记下");
  expect(await page.getByRole("status").textContent()).toContain("已记下它取代哪一份");
  await page.getByRole("radio", { name: "不取代别的" }).check();
  await press(page, "记下");

  await fact("压缩开办时间").getByText("更正或驳回").click();
  await fact("压缩开办时间").getByLabel("标题").fill("天上掉下来的标题");
  await fact("压缩开办时间").getByLabel("理由").fill("写到办结时限");
  await fact("压缩开办时间").getByRole("button", { name: "保存更正" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("在通知原文里找不到");
  expect(await fact("压缩开办时间").getByLabel("理由").inputValue()).toBe("写到办结时限");
  await fact("压缩开办时间").getByLabel("标题").fill("企业开办一日办结");
  await fact("压缩开办时间").getByRole("button", { name: "保存更正" }).click();
  expect(await page.getByRole("status").textContent()).toContain("已更正");
  await fact("规范用水报装").getByText("更正或驳回").click();
  await fact("规范用水报装").getByLabel("理由").fill("不是任务");
  await fact("规范用水报装").getByRole("button", { name: /驳回/ }).click();
  await fact("联席会议").getByRole("button", { name: "确认" }).click();
  await fact("营商办").getByRole("button", { name: "确认" }).click();
  await fact("题头").getByText("更正", { exact: true }).click();
  await fact("题头").getByLabel("成文日期").fill("2024-03-02");
  await fact("题头").getByLabel("理由").fill("落款日期");
  await fact("题头").getByRole("button", { name: "保存更正" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("在通知原文里找不到");
  await fact("题头").getByRole("button", { name: "确认" }).click();
  expect(await page.locator(".answer").textContent()).toContain("都核对过了");
  expect(await page.getByRole("button", { name: "通过并载入" }).count()).toBe(0);

  await reviewer.goto(`${server.url}${at}`);
  expect(await findings(reviewer)).toEqual([]);
  await press(reviewer, "通过并载入");
  expect(await reviewer.getByRole("status").textContent()).toContain("已载入");
  const address = (await reviewer.locator(".subject-head a").last().getAttribute("href")) as string;
  expect(await (await fetch(`${server.url}${address}`)).text()).toContain("企业开办一日办结");
  await expect
    .poll(async () => (await fetch(`${server.url}/search?q=${encodeURIComponent("企业开办一日办结")}`)).text())
    .toContain(address);

  await send(notice(1, { tasks: "（三）方便用气报装\n当天通气。（牵头单位：燃气公司）\n" }));
  expect(await page.locator(".answer").textContent()).toContain("读出 6 条，还有 1 条要核对");
  await page.getByText("核对过的 5 条").click();
  expect(await fact("企业开办一日办结").textContent()).toContain("写到办结时限");
  await context.close();

  await reviewer.goto(`${server.url}${address.replace("/policies/", "/editor/notices/held/")}`);
  expect(await findings(reviewer)).toEqual([]);
  await reviewer.getByLabel("原因").fill("误公开");
  await press(reviewer, "撤回");
  await reviewer.waitForURL(`${server.url}/editor/notices`);
  expect(await findings(reviewer)).toEqual([]);
  const withdrawn = await fetch(`${server.url}${address}`);
  expect([withdrawn.status, (await withdrawn.text()).includes("误公开")]).toEqual([410, true]);

  await reviewer
    .locator("section", { has: reviewer.getByRole("heading", { name: "已撤回" }) })
    .getByRole("link")
    .first()
    .click();
  expect(await findings(reviewer)).toEqual([]);
  await reviewer.getByLabel("原因").fill("核实后可以公开");
  await press(reviewer, "恢复公开");
  expect(await reviewer.getByRole("status").textContent()).toContain("已恢复公开");
  expect(await statusOf(address)).toBe(200);
});

test("without a network what is typed stays, and with a new session it is all there again, sections that were added too", async () => {
  const page = await signedIn("wang", writersPassword);
  await page.goto(`${server.url}/editor/interpretations/new/dongli-indicator-groups`);
  expect(await findings(page)).toEqual([]);
  await field(page, "title").fill("断网时写的标题");
  await press(page, "再加一节");
  await page.context().setOffline(true);
  await field(page, "section.text").nth(1).fill("断网时写的第二节，一个字也不能少。");
  await press(page, "保存并预览");
  expect(await page.locator(".kept").textContent()).toContain("现在没有网络");
  expect(await field(page, "section.text").nth(1).inputValue()).toBe("断网时写的第二节，一个字也不能少。");

  await page.context().setOffline(false);
  await page.context().clearCookies();
  await field(page, "section.heading").nth(1).pressSequentially("又写几个字");
  await press(page, "保存并预览");
  await page.getByRole("heading", { name: "登录已结束" }).waitFor();
  await page.goto(`${server.url}/editor/interpretations/new/dongli-indicator-groups`);
  await page.getByLabel("用户名").fill("wang");
  await page.getByLabel("密码").fill(writersPassword);
  await press(page, "登录");
  await page.getByText("已恢复您上次没有保存的内容。").waitFor();
  expect(await field(page, "title").inputValue()).toBe("断网时写的标题");
  expect(await field(page, "section.heading").nth(1).inputValue()).toBe("又写几个字");
  expect(await field(page, "section.text").nth(1).inputValue()).toBe("断网时写的第二节，一个字也不能少。");
  await page.context().close();
});

test("without scripts a form that is sent after the session has ended is given back, and stored once one is signed in again", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await writer.context().storageState() });
  const page = await context.newPage();
  await page.goto(`${server.url}/editor/cases/new`);
  const typed = `一个窗口办成。\n“引号”<b>、&amp; 和换行都要在。`;
  await field(page, "title").fill("会话断了也不丢");
  await field(page, "practice").fill(typed);
  await field(page, "jurisdiction").selectOption({ index: 1 });
  await field(page, "file").setInputFiles({ name: "清单.txt", mimeType: "text/plain", buffer: Buffer.from("办事清单") });
  await context.clearCookies();
  await press(page, "保存并预览");
  expect(await page.locator("h1").textContent()).toBe("登录已结束");
  expect(await page.locator("main").textContent()).toContain("选中的文件没有留下，保存以后请重新选：“清单.txt”。");
  expect(await page.locator(".version").first().textContent()).toBe(typed);
  // Still nobody: it is given back once more.
  await press(page, "已经登录，保存刚才写的");
  expect(await page.locator("h1").textContent()).toBe("登录已结束");
  const [other] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: /^登录/ }).click()]);
  await other.getByLabel("用户名").fill("wang");
  await other.getByLabel("密码").fill(writersPassword);
  await press(other, "登录");
  await press(page, "已经登录，保存刚才写的");
  await page.waitForURL(/\?stored=new/);
  await page.getByRole("link", { name: "修改", exact: true }).click();
  expect(await field(page, "practice").inputValue()).toBe(typed);
  await context.close();
});

test("a draft interpretation is put to another policy, whose clauses it is then beside; one that was public stays with its own", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await writer.context().storageState() });
  const page = await context.newPage();
  await page.goto(`${server.url}/editor/interpretations/new/dongli-indicator-groups`);
  await field(page, "title").fill("写错了政策的解读");
  await field(page, "section.heading").fill("怎样召集");
  await field(page, "section.text").fill("由召集人召集。");
  await field(page, "section.clause").selectOption({ index: 3 });
  await press(page, "保存并预览");
  await page.getByRole("link", { name: "修改", exact: true }).click();
  await writer.goto(page.url());
  await writer.getByText("换一份政策").click();
  await field(writer, "words").fill("营商");
  await press(writer, "查找");
  await writer.getByText("找到的").waitFor();
  expect(await findings(writer)).toEqual([]);
  await writer.goto(`${server.url}/editor`);
  await page.getByText("换一份政策").click();
  await field(page, "words").fill("没有这样的标题");
  await field(page, "words").press("Enter");
  expect(await page.getByRole("status").textContent()).toContain("没有标题里有");
  await field(page, "words").fill("评价联席会议");
  await press(page, "查找");
  await page
    .getByRole("radio", { name: /联席会议/ })
    .first()
    .check();
  await press(page, "换成选中的");
  expect(await field(page, "section.text").inputValue()).toBe("由召集人召集。");
  expect(await field(page, "section.clause").inputValue()).toBe("");
  await field(page, "section.clause").selectOption({ index: 2 });
  await press(page, "保存并预览");
  expect(await page.locator(".preview").textContent()).toContain("联席会议");
  await press(page, "送审");
  const path = new URL(page.url()).pathname;
  await reviewer.goto(`${server.url}${path}`);
  await press(reviewer, "通过并发布");
  await page.goto(`${server.url}${path}/edit`);
  expect(await page.getByText("换一份政策").count()).toBe(0);
  await context.close();
});

test("files go up with what is refused told beside them; they are described, moved and taken out, without scripts too", async () => {
  const png = { name: "流程图.png", mimeType: "image/png", buffer: PNG };
  const text = { name: "清单.txt", mimeType: "text/plain", buffer: Buffer.from("办事清单") };
  await writer.goto(`${server.url}/editor/cases/new`);
  await field(writer, "title").fill("带附件的案例");
  await field(writer, "jurisdiction").selectOption({ index: 1 });
  await field(writer, "file").setInputFiles([png, { ...text, name: "程序.exe", buffer: Buffer.from([0, 1, 2]) }, text]);
  await writer.locator(".file-row").nth(1).waitFor();
  expect(await writer.getByRole("alert").textContent()).toContain("不能接收这种文件：“程序.exe”");
  expect(await field(writer, "title").inputValue()).toBe("带附件的案例");
  await writer.getByLabel("图里是什么").fill("从收件到发照的五步");
  expect(await findings(writer)).toEqual([]);
  await press(writer, "第 2 个附件上移");
  expect(await writer.locator(".file-row p:first-of-type").allTextContents()).toEqual([
    expect.stringContaining("清单.txt"),
    expect.stringContaining("流程图.png"),
  ]);
  await press(writer, "保存并预览");
  await writer.waitForURL(/\?stored=new/);
  expect(await writer.locator(".preview").textContent()).toContain("从收件到发照的五步");

  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await writer.context().storageState() });
  const page = await context.newPage();
  await page.goto(`${writer.url().split("?")[0]}/edit`);
  await field(page, "file").setInputFiles([{ ...png, name: "窗口.png", buffer: Buffer.concat([PNG, Buffer.from("2")]) }]);
  await field(page, "practice").fill("同时改了做法。");
  await press(page, "上传选中的文件");
  expect(await page.locator(".file-row").count()).toBe(3);
  await press(page, "去掉第 1 个附件");
  await press(page, "保存并预览");
  expect(await page.locator(".preview").textContent()).toContain("同时改了做法。");
  // The picture without a word leads to its field.
  await page.locator(".gap").getByRole("link", { name: "附件" }).click();
  expect(new URL(page.url()).hash).toBe("#attachments.1");
  expect(await page.locator(":focus").getAttribute("name")).toBe("attachment.description");
  await context.close();
});

test("over a warning only an administrator publishes, with a reason that stands in the log; over a 密级 nobody", async () => {
  const id = await submittedCase("带着提醒发布", "咨询请打13812345678。");
  await reviewer.goto(`${server.url}/editor/cases/${id}`);
  expect(await reviewer.getByRole("button", { name: "通过并发布" }).count()).toBe(0);
  await admin.goto(`${server.url}/editor/cases/${id}`);
  await press(admin, "通过并发布");
  expect(await admin.getByRole("alert").textContent()).toContain("理由");
  await field(admin, "comment").first().fill("这是窗口的公开电话");
  await press(admin, "通过并发布");
  expect(await statusOf(`/cases/${id}`)).toBe(200);
  await admin.goto(`${server.url}/editor/audit?subject=${id}`);
  expect(await admin.locator("main .lines li").first().textContent()).toMatch(
    /admin\s+审核通过并发布案例\s+带着提醒发布.*这是窗口的公开电话/s,
  );

  const secret = await submittedCase("有密级的", "机密★1年");
  await admin.goto(`${server.url}/editor/cases/${secret}`);
  expect(await admin.locator(".gap").textContent()).toContain("任何人都不能带着它发布");
  expect(await admin.getByRole("button", { name: "通过并发布" }).count()).toBe(0);
});

test("an earlier text stands again with one click, and what was withdrawn has a list of its own, found by its title", async () => {
  const id = await submittedCase("写错了又改回来", "原来的做法。");
  await reviewer.goto(`${server.url}/editor/cases/${id}`);
  await press(reviewer, "通过并发布");
  await writer.goto(`${server.url}/editor/cases/${id}/edit`);
  await field(writer, "practice").fill("改坏了的做法。");
  await press(writer, "保存并预览");
  await writer.waitForURL(/\?stored=edit/);
  await press(writer, "恢复第 1 版的文字");
  expect(await writer.getByRole("status").textContent()).toContain("已恢复第 1 版的文字");
  expect(await writer.locator(".preview").textContent()).toContain("原来的做法。");

  // A reviewer takes back what is public also while the next version is being written.
  await reviewer.goto(`${server.url}/editor`);
  await reviewer.getByRole("link", { name: "写错了又改回来" }).click();
  await reviewer.getByText("撤回已公开的内容").click();
  await reviewer.getByLabel("原因").fill("换新的案例");
  await press(reviewer, "撤回");
  await writer.goto(`${server.url}/editor`);
  await writer.getByLabel("按标题查找稿件").fill("又改回来");
  await press(writer, "查找");
  const list = (name: string) => writer.locator("section", { has: writer.getByRole("heading", { name }) });
  expect(await list("已撤回").getByRole("link").allTextContents()).toEqual(["写错了又改回来"]);
  expect(await list("已发布").textContent()).toContain("没有标题里有“又改回来”的。");
});

test("a reader's report stands on the desk until an editor answers it", async () => {
  const visitor = await browser.newPage({ javaScriptEnabled: false });
  await visitor.goto(`${server.url}/report?subject=dongli-indicator-groups.i-kaibanqiye`);
  await visitor.getByLabel("哪里不对").fill("责任单位少了一家");
  await press(visitor, "提交");
  await visitor.close();
  await writer.goto(`${server.url}/editor/corrections`);
  expect(await writer.locator("main").textContent()).toContain("责任单位少了一家");
  await writer.getByLabel("答复").fill("已核对，原文如此。");
  await press(writer, "答复");
  expect(await writer.getByRole("status").textContent()).toContain("已答复“开办企业”的报告");
  await writer.goto(`${server.url}/editor/corrections?all=1`);
  expect(await writer.locator("main").textContent()).toContain("已核对，原文如此。");
});

test("every other page of the desk is without findings", async () => {
  const pages = ["", "/audit", "/accounts", "/account", "/corrections?all=1", "/searches", "/cases/upload", "/interpretations/new"];
  for (const path of pages) {
    await admin.goto(`${server.url}/editor${path}`);
    expect(await findings(admin)).toEqual([]);
  }
  expect(await admin.goto(`${server.url}/editor/audit`).then(() => admin.getByRole("status").textContent())).toMatch(/日志完整：\d+ 条/);
  const visitor = await browser.newPage();
  await visitor.goto(`${server.url}/editor/sign-in`);
  await visitor.getByLabel("用户名").fill("wang");
  await visitor.getByLabel("密码").fill("不对的密码");
  await press(visitor, "登录");
  expect(await visitor.getByRole("alert").isVisible()).toBe(true);
  expect(await findings(visitor)).toEqual([]);
  await visitor.close();
});
