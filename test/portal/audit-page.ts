import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "../browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A way to look at a page. */
export interface Mode {
  name: string;
  options: BrowserContextOptions;
  largePrint: boolean;
}

const LOOKS: [name: string, options: BrowserContextOptions, largePrint?: boolean][] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["more contrast", { contrast: "more" }],
  ["forced colours", { forcedColors: "active" }],
  ["large print", {}, true],
];
/** 1280 px at 400% are 320 px that are four times as dense. */
const SIZES: [name: string, options: BrowserContextOptions][] = [
  ["320 px", { viewport: { width: 320, height: 640 } }],
  ["375 px", { viewport: { width: 375, height: 800 } }],
  ["768 px", { viewport: { width: 768, height: 1024 } }],
  ["1280 px", { viewport: { width: 1280, height: 900 } }],
  ["1280 px at 400%", { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 }],
];

/** Every look at every size. */
export const MODES: Mode[] = LOOKS.flatMap(([look, options, largePrint = false]) =>
  SIZES.map(([size, more]) => ({ name: `${look}, ${size}`, options: { ...options, ...more }, largePrint })),
);

/** What is wrong with a page for somebody: axe's findings with targets of 24 px among them, and how far it stands out sideways. */
export async function auditPage(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" ")}`);
  });
  return beyond > 0 ? [`${beyond} px too wide`, ...found] : found;
}
