import { afterAll, describe, expect, test } from "vitest";
import { auditPage, MODES, type Mode } from "./audit-page.ts";
import { openPortal } from "./open-portal.ts";
import { PAGE_KINDS, pagesOf } from "./pages.ts";
import { weigh } from "./weigh.ts";

/** Each page is looked at as on most phones, and in one more mode, each in another, so that a run sees every mode; `npm run soak` looks at each in all. */
const ALWAYS = MODES.find(({ name }) => name === "light, 375 px") as Mode;
const EVERY_MODE = Boolean(process.env.SOAK_MODES);

declare const window: { shift?: number };

const { server, browser, close } = await openPortal();
afterAll(close);
const pages = await pagesOf(server.url);

const addressOf = (kind: string) => `${server.url}${pages[kind]}`;

test("every kind of page is named here", () => {
  expect(Object.keys(pages)).toEqual(PAGE_KINDS);
});

describe.each(PAGE_KINDS)("%s", (kind) => {
  test("HTML and CSS weigh at most 60 KB compressed; only home and search carry a script, of at most 20 KB", async () => {
    const { text, script } = await weigh(addressOf(kind));
    expect(text).toBeLessThanOrEqual(60 * 1024);
    expect(script).toBeLessThanOrEqual(20 * 1024);
    const html = await (await fetch(addressOf(kind))).text();
    // What only wide screens use may come later; nothing else keeps a page from being legible at once.
    expect(html).not.toMatch(/<link[^>]+stylesheet(?!"[^>]+media="\(min-width)/);
    const scripts = html.match(/<script\b(?! type="application\/ld\+json")/g)?.length ?? 0;
    if (kind === "home" || kind.startsWith("search")) expect(scripts).toBe(1);
    else expect(scripts).toBe(0);
  });

  const other = MODES[PAGE_KINDS.indexOf(kind) % MODES.length] as Mode;
  test.each(EVERY_MODE ? MODES : [...new Set([ALWAYS, other])])(
    "in $name: axe finds nothing, targets are large enough, nothing moves or stands out sideways, the navigation takes one line, nothing runs that its policy does not name",
    async ({ options, largePrint }) => {
      const context = await browser.newContext(options);
      if (largePrint) await context.addCookies([{ name: "large-print", value: "1", url: server.url }]);
      const page = await context.newPage();
      const refused: string[] = [];
      page.on("console", (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
      const response = await page.goto(addressOf(kind));
      expect(response?.headers()["content-security-policy"]).toMatch(/script-src 'self'(?!.*unsafe)/);
      await page.evaluate(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shift = (window.shift ?? 0) + (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      // The auditor brings a script of its own, which no page's policy names.
      expect(refused).toEqual([]);
      expect(await auditPage(page)).toEqual([]);
      // A tenth of what counts as good (0.1): a page is painted while it arrives, and a slow machine shows some of it half there.
      expect(await page.evaluate(() => window.shift ?? 0)).toBeLessThan(0.01);
      const lines = await page
        .locator(".site-nav a")
        .evaluateAll((links) => new Set(links.map((link) => link.getBoundingClientRect().top)).size);
      if (!largePrint) expect(lines).toBe(1);
      await context.close();
    },
  );
});
