import type { Browser } from "playwright-core";

/** What one visit showed, in milliseconds from the moment somebody follows the link. */
interface Visit {
  largestPaint: number;
  firstByte: number;
  /** Cumulative layout shift. */
  shift: number;
}

/** Chromium's slow 4G on a phone a quarter as quick: 150 ms a round trip, 1.6 Mbit/s down, 750 kbit/s up. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
/** What comes late shifts the page late. */
const AFTER_LOAD = 400;

/** Visits a page for the first time, with nothing in any cache. */
export async function visitByPhone(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(() => {
      const seen = { largestPaint: 0, shift: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
      }).observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(AFTER_LOAD);
    return await page.evaluate(() => {
      const { largestPaint, shift } = (globalThis as unknown as { seen: { largestPaint: number; shift: number } }).seen;
      const [navigation] = performance.getEntriesByType("navigation") as unknown as { responseStart: number }[];
      return { largestPaint, shift, firstByte: navigation?.responseStart ?? 0 };
    });
  } finally {
    await context.close();
  }
}
