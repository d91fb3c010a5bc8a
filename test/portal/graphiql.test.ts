import { afterAll, expect, test } from "vitest";
import type { Page } from "../browser.ts";
import { openPortal } from "./open-portal.ts";
import { pagesOf } from "./pages.ts";

const { server, browser, close } = await openPortal();
afterAll(close);

/** A page that writes down what its content policy refused and what it wanted from elsewhere. */
async function watchedPage(): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => !request.url().startsWith(server.url) && faults.push(request.url()));
  return { page, faults };
}

/** Presses the button once the editor, which arrives after it, shows the question. */
async function run(page: Page, question: string): Promise<void> {
  await page.locator(".graphiql-query-editor .CodeMirror-code", { hasText: question }).waitFor();
  await page.locator(".graphiql-execute-button").click();
}

test("GraphiQL opens with five questions, answers the first, and asks nothing of anyone else", async () => {
  const { page, faults } = await watchedPage();
  await page.goto(`${server.url}/graphql`);
  await run(page, "WhoLeads");
  await page.locator(".graphiql-response", { hasText: '"data"' }).waitFor();
  expect(await page.locator(".graphiql-tab").count()).toBe(5);
  expect(await page.locator(".graphiql-response").textContent()).not.toContain('"errors"');
  expect(faults).toEqual([]);
  await page.close();
});

test("the question of an indicator's page is brought along and answered", async () => {
  const { page, faults } = await watchedPage();
  const { indicator } = await pagesOf(server.url);
  await page.goto(`${server.url}${indicator}`);
  await page.getByRole("link", { name: "用 GraphQL 查同样的内容" }).click();
  await run(page, "responsibilityChain");
  await page.locator(".graphiql-response", { hasText: "responsibilityChain" }).waitFor();
  expect(await page.locator(".graphiql-response").textContent()).not.toContain('"errors"');
  expect(faults).toEqual([]);
  await page.close();
});

test("programs get the API at the same address, never the page", async () => {
  const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent("{ collection { policies } }")}`, {
    headers: { accept: "application/json", "apollo-require-preflight": "yes" },
  });
  expect(response.headers.get("content-type")).toContain("json");
  expect((await response.json()).data.collection.policies).toBeGreaterThan(0);
});
