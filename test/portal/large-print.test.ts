import { afterAll, expect, test } from "vitest";
import { ownPath } from "../../portal/src/reading/own-path.ts";
import { openPortal } from "./open-portal.ts";
import { pagesOf } from "./pages.ts";

const { server, browser, close } = await openPortal();
afterAll(close);

test("large print is a link that needs no script, stays on from page to page, keeps every page within a phone, and can be switched off", async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 800 }, javaScriptEnabled: false });
  const size = () => page.locator("body").evaluate((body) => Math.round(Number.parseFloat(getComputedStyle(body).fontSize)));
  const pages = await pagesOf(server.url);
  await page.goto(server.url + pages.search);
  expect(await size()).toBe(17);
  await page.getByRole("link", { name: "大字版" }).click();
  expect(page.url()).toBe(server.url + pages.search);
  for (const address of Object.values(pages)) {
    await page.goto(server.url + address);
    expect(await size()).toBe(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), address).toBeLessThanOrEqual(0);
  }
  await page.getByRole("link", { name: "标准字号" }).click();
  expect(await size()).toBe(17);
  await page.close();
});

test.each([
  ["/policies?jurisdiction=x#1", "/policies?jurisdiction=x#1"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["https://elsewhere.example", "/"],
  [null, "/"],
])("the way back %s leads to %s", (back, path) => {
  expect(ownPath(back)).toBe(path);
});
