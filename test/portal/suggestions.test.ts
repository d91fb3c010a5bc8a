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

test("an answer that comes when the reader has left the field opens nothing", async () => {
  const page = await browser.newPage();
  await page.goto(server.url);
  const field = page.getByRole("combobox");
  const answer = Promise.withResolvers<void>();
  await page.route("**/graphql", async (route) => {
    await answer.promise;
    await route.continue();
  });
  const asked = page.waitForRequest("**/graphql");
  const isAsked = { predicate: (request: { url: () => string }) => request.url().endsWith("/graphql") };
  const ended = Promise.race([page.waitForEvent("requestfinished", isAsked), page.waitForEvent("requestfailed", isAsked)]);
  await field.pressSequentially("开办");
  await asked;
  await field.blur();
  answer.resolve();
  await ended;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await field.getAttribute("aria-expanded")).toBe("false");
  expect(await page.getByRole("option").count()).toBe(0);
  await page.close();
});
