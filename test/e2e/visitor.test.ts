import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, openBrowser, type Page } from "../browser.ts";
import { type RunningServer, startServer } from "../start-server.ts";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each([375, 1280])("at %i px, without a script, a visitor begins at the home page and", (width) => {
  /** Types words into the box at home and goes to what is found. */
  async function searchFor(words: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
    await page.goto(server.url);
    await page.getByRole("searchbox").fill(words);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?/);
    return page;
  }

  /** The clause that the address names, lit up as the one arrived at. */
  async function arrivedAt(page: Page) {
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1).split(":~:")[0] as string);
    const clause = page.locator(`[id="${anchor}"]`);
    expect(await clause.evaluate((element) => element.matches(":target"))).toBe(true);
    return clause;
  }

  test("searches 开办企业, opens the indicator and follows a citation to the clause", async () => {
    const page = await searchFor("开办企业");
    await page.locator('main a[href^="/indicators/dongli-indicator-groups"]').first().click();
    expect(await page.locator("h1").textContent()).toContain("开办企业");
    const main = await page.locator("main").textContent();
    expect(main).toContain("市场监管局");
    expect(main).toContain("开办企业指标专班");
    // The row of the lead, and in it the mark of the clause that says so.
    await page.locator("main tr", { hasText: "牵头" }).first().locator('a[href$="#2-1"]').first().click();
    expect(await (await arrivedAt(page)).textContent()).toContain("市场监管局");
    await page.close();
  });

  test("finds who leads 办理建筑许可 in 东丽, in the first words of the results and with its clause", async () => {
    const page = await searchFor("东丽 办理建筑许可 谁牵头");
    const answer = page.getByRole("region", { name: "通知里写明的" });
    expect(await answer.textContent()).toContain("“办理建筑许可”由政务服务办牵头");
    await answer.getByRole("link", { name: "东丽区 · 办理建筑许可" }).click();
    expect(await page.locator("h1").textContent()).toBe("办理建筑许可");
    expect(await page.locator(".subject-head .answer").textContent()).toMatch(/^由政务服务办牵头/);
    await page.locator(".chain-table tr", { hasText: "牵头" }).first().locator(".clause-mark").click();
    expect(await (await arrivedAt(page)).textContent()).toMatch(/牵头单位：\s*政务服务办/);
    await page.close();
  });

  test("finds when topics must be handed in, with the clause that says it", async () => {
    const page = await searchFor("议题什么时候报");
    const answer = page.getByRole("region", { name: "通知里写明的" });
    expect(await answer.textContent()).toContain("每季度末20日前");
    await answer.locator("dd", { hasText: "每季度末20日前" }).locator(".clause-mark").first().click();
    expect(await (await arrivedAt(page)).textContent()).toMatch(/每季度末\s*20\s*日前/);
    await page.close();
  });

  test("finds what a notice means for enterprises, in its own words, and goes to the clause of one of them", async () => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
    await page.goto(server.url);
    await page
      .getByRole("link", { name: /天津经开区优化营商环境总体建设方案/ })
      .first()
      .click();
    await page.locator("summary", { hasText: /条举措写到企业/ }).click();
    const promised = page.getByRole("region", { name: "对企业意味着什么" }).getByRole("listitem").first();
    const [name, sentence] = await Promise.all([promised.locator("a").textContent(), promised.locator(".under").first().textContent()]);
    expect(sentence).toContain("企业设立0.5天");
    await promised.getByRole("link", { name: name as string }).click();
    expect(await (await arrivedAt(page)).textContent()).toContain((sentence as string).slice(0, -1));
    await page.close();
  });

  test("finds a case on 会商 among the cases of its place", async () => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
    await page.goto(server.url);
    await page.getByRole("navigation", { name: "栏目" }).getByRole("link", { name: "案例" }).click();
    await page
      .getByRole("navigation", { name: "按地区看" })
      .getByRole("link", { name: /东丽区/ })
      .click();
    await page.locator("main").getByRole("link", { name: /会商/ }).first().click();
    expect(await page.locator("h1").textContent()).toContain("会商");
    expect(await page.locator("main h2", { hasText: "这些事别处谁来做" }).count()).toBe(1);
    await page.close();
  });

  test("cites a clause with its 文号, number and address, ready to be copied", async () => {
    const page = await searchFor("深入研究营商环境评价体系");
    await page.locator('main a[href="/policies/taierzhuang-joint-meeting-2020#2"]').first().click();
    expect(await page.locator(".citing:visible").count()).toBe(1);
    await page.getByRole("link", { name: "引用 一", exact: true }).click();
    await page.getByRole("link", { name: "引用 二", exact: true }).click();
    const cited = (await arrivedAt(page)).locator(".citation-text");
    expect(await cited.textContent()).toBe(
      `《台儿庄区人民政府办公室关于建立台儿庄区营商环境评价联席会议制度的通知》（台政办字〔2020〕11号）第二部分，${page.url()}`,
    );
    expect(await cited.evaluate((element) => getComputedStyle(element).userSelect)).toBe("all");
    await page.close();
  });
});
