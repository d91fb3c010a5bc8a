import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser, type Page } from "../browser.ts";
import { docx } from "../ingest/files.ts";
import { type RunningServer, startServer } from "../start-server.ts";

const PASSWORD = "一二三四五六七八";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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
let writer: Page;
let reviewer: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ environment: { ADMIN_PASSWORD: PASSWORD } }), openBrowser()]);
  const admin = await signedIn("admin", PASSWORD);
  const passwords: Record<string, string> = {};
  for (const [username, role] of [
    ["wang", "EDITOR"],
    ["zhao", "REVIEWER"],
  ] as const) {
    const { data } = await (
      await admin.request.post(`${server.url}/graphql`, {
        headers: { origin: server.url },
        data: {
          query: "mutation($input: CreateAccountInput!) { createAccount(input: $input) { password } }",
          variables: { input: { username, name: username, roles: [role] } },
        },
      })
    ).json();
    passwords[username] = data.createAccount.password;
  }
  writer = await signedIn("wang", passwords.wang as string);
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

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const statusOf = async (path: string) => (await fetch(`${server.url}${path}`)).status;

/** What axe finds on the page that is open, at both widths. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(axe);
    const { violations } = await page
      .evaluate("axe.run()")
      .then((result) => result as { violations: { id: string; nodes: { html: string }[] }[] });
    found.push(...violations.map(({ id, nodes }) => `${page.url()} ${width} ${id}: ${nodes[0]?.html.slice(0, 120)}`));
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) found.push(`${page.url()} ${width} stands out by ${sideways} px`);
  }
  return found;
}

async function upload(name: string): Promise<string> {
  await writer.goto(`${server.url}/editor`);
  await writer.locator('[name="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(DOCUMENT) });
  await press(writer, "上传并生成草稿");
  await writer.waitForURL(/\/editor\/cases\/.+\/edit/);
  return decodeURIComponent(new URL(writer.url()).pathname.split("/")[3] as string);
}

test("a Word file becomes a published case by two people, and a withdrawn one answers 410 with the reason", async () => {
  const id = await upload("一窗通办.docx");
  expect(await field(writer, "practice").inputValue()).toContain("设立开办企业专窗");
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
  await writer.waitForURL(/\/editor\/sign-in\?back=/);

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
  expect(await statusOf(`/interpretations/${id}`)).toBe(200);
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
