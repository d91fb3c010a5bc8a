import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

export type { Browser, BrowserContextOptions, Page } from "playwright-core";

const DEBIAN = "/usr/bin/chromium";
const CHINESE = "--accept-lang=zh-CN";

/** A headless Chromium of somebody who reads Chinese: Debian's where it is installed, else the one that comes inside an npm package. */
export async function openBrowser(): Promise<Browser> {
  if (existsSync(DEBIAN)) return chromium.launch({ executablePath: DEBIAN, args: ["--no-sandbox", CHINESE] });
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await browserPath(), args: [...packed.args, CHINESE] });
}

/** Where the browser's program is; the packed one is unpacked there the first time. */
export async function browserPath(): Promise<string> {
  if (existsSync(DEBIAN)) return DEBIAN;
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
