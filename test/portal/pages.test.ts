import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, openBrowser } from "../browser.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { PAGE_KINDS, pagesOf } from "./pages.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server: RunningServer;
let browser: Browser;
let pages: Record<string, string>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  pages = await pagesOf(server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const addressOf = (kind: string) => `${server.url}${pages[kind]}`;

test("every kind of page is named here", () => {
  expect(Object.keys(pages)).toEqual(PAGE_KINDS);
});

describe.each(PAGE_KINDS)("%s", (kind) => {
  test("HTML and CSS weigh at most 60 KB compressed, and only home and search carry a script", async () => {
    const html = await (await fetch(addressOf(kind))).text();
    expect(gzipSync(html).length).toBeLessThanOrEqual(60 * 1024);
    // What only wide screens use may come later; nothing else keeps a page from being legible at once.
    expect(html).not.toMatch(/<link[^>]+stylesheet(?!"[^>]+media="\(min-width)/);
    const scripts = html.match(/<script\b(?! type="application\/ld\+json")/g)?.length ?? 0;
    if (kind === "home" || kind.startsWith("search")) expect(scripts).toBe(1);
    else expect(scripts).toBe(0);
  });

  test("no script or style runs that the page's policy does not name", async () => {
    const response = await fetch(addressOf(kind));
    expect(response.headers.get("content-security-policy")).toMatch(/script-src 'self'(?!.*unsafe)/);
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
    await page.goto(addressOf(kind));
    expect(refused).toEqual([]);
    await page.close();
  });

  test.each([
    [375, "light"],
    [1280, "dark"],
  ] as const)("at %i px, %s: axe finds nothing, nothing stands out sideways, the navigation takes one line", async (width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(addressOf(kind));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const lines = await page
      .locator(".site-nav a")
      .evaluateAll((links) => new Set(links.map((link) => link.getBoundingClientRect().top)).size);
    expect(lines).toBe(1);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const found = await (
        window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" ")}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });
});
