import { afterAll, expect, test } from "vitest";
import { openPortal } from "./open-portal.ts";

const { server, browser, close } = await openPortal();
afterAll(close);

test("typing brings suggestions that the arrow keys walk, Escape closes and Enter opens", async () => {
  const page = await browser.newPage();
  await page.goto(server.url);
  const field = page.getByRole("combobox");
  await field.pressSequentially("开办");
  const options = page.getByRole("option");
  await options.first().waitFor();
  expect(await field.getAttribute("aria-expanded")).toBe("true");

  await field.press("Escape");
  expect(await field.getAttribute("aria-expanded")).toBe("false");

  await field.pressSequentially("企业");
  await options.first().waitFor();
  await field.press("ArrowDown");
  expect(await options.first().getAttribute("aria-selected")).toBe("true");
  expect(await field.getAttribute("aria-activedescendant")).toBe(await options.first().getAttribute("id"));
  await Promise.all([page.waitForURL((url) => url.pathname !== "/"), field.press("Enter")]);
  expect(await page.locator("h1").textContent()).toContain("开办企业");
  await page.close();
});
