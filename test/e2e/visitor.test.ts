import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser } from "../browser.ts";
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

test.each([375, 1280])("at %i px a visitor searches 开办企业, opens the indicator and follows a citation to the clause", async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
  await page.goto(server.url);
  await page.getByRole("searchbox").or(page.getByRole("combobox")).first().fill("开办企业");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\?/);

  await page.locator('main a[href^="/indicators/dongli-indicator-groups"]').first().click();
  await expect.poll(() => page.locator("h1").textContent()).toContain("开办企业");
  const main = await page.locator("main").textContent();
  expect(main).toContain("市场监管局");
  expect(main).toContain("开办企业指标专班");

  // The row of the lead, and in it the mark of the clause that says so.
  await page.locator("main tr", { hasText: "牵头" }).first().locator('a[href$="#2-1"]').first().click();
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1).split(":~:")[0] as string);
  const clause = page.locator(`[id="${anchor}"]`);
  expect(await clause.textContent()).toContain("市场监管局");
  expect(await clause.evaluate((element) => element.matches(":target"))).toBe(true);
  await page.close();
});
